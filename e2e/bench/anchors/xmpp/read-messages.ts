const BEGIN = "<message";
const END = "</message>";

/**
 * Finds the whole messages in what an XMPP server sent; no message holds another one. All else is passed over, and
 * so is the XML: a parser would cost more than all else that the generator does.
 * @param onMessage hears each, as a view that is only good until it returns
 * @returns how many bytes are done with: the rest may be the begin of a message
 */
export function readMessages(bytes: Buffer, onMessage: (message: Buffer) => void): number {
  let done = 0;
  for (;;) {
    const end = bytes.indexOf(END, done, "latin1");
    if (end < 0) return done;
    onMessage(bytes.subarray(bytes.lastIndexOf(BEGIN, end, "latin1"), end));
    done = end + END.length;
  }
}
