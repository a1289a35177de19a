import { HOST, nameOf, PASSWORD } from "./addresses.ts";
import { openXmppStream, type XmppStream } from "./xmpp-stream.ts";

const OPEN = `<?xml version='1.0'?><stream:stream to='${HOST}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>`;
const BIND =
  "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>bench</resource></bind></iq>";
/** Whatever the answer is: it comes after the server has read the presence. */
const COME_IN = "<presence/><iq type='get' id='in'><ping xmlns='urn:xmpp:ping'/></iq>";

/** Connects a person as RFC 6120 wants it, until messages reach him. @throws Error when the server refuses */
export async function signIn(port: number, person: number): Promise<XmppStream> {
  const stream = await openXmppStream(port);
  await stream.ask(OPEN, "</stream:features>");
  await stream.ask(authenticate(nameOf(person)), "<success");
  await stream.ask(OPEN, "</stream:features>");
  await stream.ask(BIND, "</jid>");
  await stream.ask(COME_IN, "id='in'");
  stream.onBytes = (bytes) => bytes.length;
  return stream;
}

function authenticate(name: string): string {
  const plain = Buffer.from(`\0${name}\0${PASSWORD}`).toString("base64");
  return `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${plain}</auth>`;
}
