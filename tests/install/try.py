"""Starts the program of an installed wheel, makes a call with Stripe's SDK, and stops the program."""

import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import stripe

program = Path(sysconfig.get_path("scripts"), "stripe-local")
said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
assert said == f"stripe-local {sys.argv[1]}\n", said

serving = subprocess.Popen([program, "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True)
try:
    url = serving.stdout.readline().split()[-1]
    hosts = {host: url for host in ("api", "connect", "files", "meter_events")}
    client = stripe.StripeClient("sk_test_local", base_addresses=hosts, max_network_retries=0)
    ada = client.v1.customers.create({"name": "Ada"})
    assert client.v1.customers.retrieve(ada.id).name == "Ada", ada
finally:
    serving.terminate()
assert serving.wait(10) == -signal.SIGTERM, serving.returncode
print(f"{said.strip()} of the wheel stored {ada.id} for stripe-python {stripe.VERSION}")
