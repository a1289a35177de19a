"""A client that knows nothing of Parley: Python's socketio. Calls what it reads, and prints what it gets, as JSON lines."""

import json
import sys

import socketio

client = socketio.Client(reconnection=False)


def tell(kind, value):
    print(json.dumps({kind: value}), flush=True)


@client.on("message.created")
def hear(data):
    tell("heard", data)


_, url, token = sys.argv
client.connect(url, auth={"token": token}, transports=["websocket"])
for line in sys.stdin:
    name, data = json.loads(line)
    tell("answer", client.call(name, data))
client.disconnect()
