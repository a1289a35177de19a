"""A client that knows nothing of Parley: Debian's python3-socketio. Prints what it gets, one JSON object a line."""

import json
import os

import socketio

client = socketio.Client(reconnection=False)


def tell(kind, value):
    print(json.dumps({kind: value}), flush=True)


@client.on("message.created")
def hear(data):
    tell("heard", data["message"]["body"])


client.connect(os.environ["URL"], auth={"token": os.environ["TOKEN"]}, transports=["websocket"])
send = {"chatId": os.environ["CHAT"], "clientId": "from Python", "body": "Bonjour"}
tell("first", client.call("message.send", send))
tell("again", client.call("message.send", send))
tell("refused", client.call("message.send", {**send, "body": ""}))
client.wait()
