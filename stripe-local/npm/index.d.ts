/** Path of the program, for `child_process.spawn`. */
export const program: string;
