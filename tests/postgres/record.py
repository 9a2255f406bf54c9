"""Records usage from Python, in the transactions of its own work.

usage: record.py URL METER ORDERS

Every fifth order fails after its usage was recorded: neither is there afterwards. Every tenth order is
done twice, as a queue would deliver it again. The last line of the output is the number of units that
must be billed.
"""

import sys
from datetime import datetime, timedelta, timezone

import psycopg

URL, METER, ORDERS = sys.argv[1], sys.argv[2], int(sys.argv[3])

RECORD = "SELECT stripe_usage.record(%s, %s, %s, at => %s, key => %s)"


class PaymentFailed(Exception):
    pass


def process(connection, order, at):
    """Does an order and records its usage: both, or neither. Returns the units that were recorded."""
    customer, units = f"cus_{order % 3}", 1 + order % 7
    with connection.transaction():
        key = f"order-{order}"
        (added,) = connection.execute(RECORD, (METER, customer, units, at, key)).fetchone()
        if not added:
            return 0  # Done before.
        connection.execute("INSERT INTO orders (id, customer) VALUES (%s, %s)", (order, customer))
        if order % 5 == 0:
            raise PaymentFailed(order)
        return units


def main():
    with psycopg.connect(URL, autocommit=True) as connection:
        connection.execute("CREATE TABLE orders (id int PRIMARY KEY, customer text NOT NULL)")
        at, billed = datetime.now(timezone.utc) - timedelta(minutes=10), 0
        for order in range(1, ORDERS + 1):
            for _ in range(2 if order % 10 == 1 else 1):
                try:
                    billed += process(connection, order, at)
                except PaymentFailed:
                    pass
        try:
            connection.execute(RECORD, (METER, "", 1, at, None))
        except psycopg.errors.InvalidParameterValue as error:
            print(error.diag.column_name, error.diag.message_primary)
    print(billed)


if __name__ == "__main__":
    main()
