import * as fc from "fast-check";
import { anyValue } from "./any-value.ts";
import { type Case, callers, type Frame, lastingNames, type SignedIn } from "./case.ts";
import { toJson } from "./raw-json.ts";

/** By kind of socket: frames that leave it open, and what is done with sockets of their own. */
export type Frames = { fine: fc.Arbitrary<Frame>; entry: fc.Arbitrary<Case> };

const signedIn = callers.filter((caller): caller is SignedIn => caller !== "nobody");

/** A frame on a socket that is signed in, and must stay so. */
export const onOpenSocket = ({ fine }: Frames): fc.Arbitrary<Case> =>
  fc.record({ kind: fc.constant("frame" as const), caller: fc.constantFrom(...signedIn), frame: fine });

const names: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...lastingNames),
  fc.constantFrom(
    "",
    "authenticate",
    "__proto__",
    "constructor",
    "toString",
    "message.created",
    "a".repeat(5_000),
  ),
  fc.string({ unit: "binary" }),
);
const id = fc.oneof(fc.constantFrom(0, -1, 1e15, "", "a", null, "x".repeat(65), undefined), anyValue);
const smallValue = anyValue.filter((value) => toJson(value).length < 30_000);
const binary = fc.uint8Array({ maxLength: 200 });
const nonsense = fc.constantFrom(
  ...[
    "",
    " ",
    "{",
    "[]",
    "null",
    "1",
    '"a"',
    "\0",
    "{}{}",
    "[".repeat(30_000),
    '{"a":'.repeat(5_000),
    "\u0301".repeat(10_000),
  ],
);
/** Above what a frame may have. */
const tooLarge = fc.constantFrom(
  "x".repeat(70_000),
  "[".repeat(100_000),
  "é".repeat(40_000),
  new Uint8Array(70_000),
);

const plainFine: fc.Arbitrary<Frame> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id, op: names, data: smallValue }).map(toJson).filter(fits) },
  {
    weight: 2,
    arbitrary: fc
      .record({ id, op: smallValue, x: smallValue }, { requiredKeys: [] })
      .map(toJson)
      .filter(fits),
  },
  { weight: 1, arbitrary: smallValue.map(toJson).filter(fits) },
  { weight: 1, arbitrary: nonsense },
  { weight: 1, arbitrary: binary },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"id":1,"id":2,"op":"me.get"}',
      '{"__proto__":{"op":"me.get"}}',
      '{"op":"me.get"}',
    ),
  },
);

function fits(frame: string): boolean {
  return Buffer.byteLength(frame) < 60_000;
}

const plainEntry: fc.Arbitrary<Case> = fc.record({
  kind: fc.constant("entry" as const),
  query: fc.constantFrom(
    "",
    "",
    "",
    "?",
    "?a=%ff",
    "?token=x",
    "?TICKET=x&a",
    "?x=[]",
    `?${"a".repeat(5_000)}`,
  ),
  protocols: fc.constantFrom(
    ...[
      [],
      [],
      ["parley"],
      ["other"],
      ["parley", "bearer.x"],
      ["parley", "ticket.x"],
      ["bearer."],
      ["parley", `bearer.${"x".repeat(5_000)}`],
    ],
  ),
  signsIn: fc.constantFrom("first" as const, "last" as const),
  frames: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: plainFine },
      {
        weight: 2,
        arbitrary: smallValue.map((data) => toJson({ id: 1, op: "authenticate", data })).filter(fits),
      },
      {
        weight: 1,
        arbitrary: smallValue.map((token) => toJson({ op: "authenticate", data: { token } })).filter(fits),
      },
      { weight: 1, arbitrary: tooLarge },
    ),
    { maxLength: 4 },
  ),
});

export const plainFrames: Frames = { fine: plainFine, entry: plainEntry };

/** Valid packets: an event may have any number of arguments, and an id that asks for its acknowledgement or none. */
const packet = fc
  .tuple(
    fc.constantFrom("", "0", "7", "99999999", "9007199254740991"),
    names.filter((name) => !reserved.has(name)),
    fc.array(smallValue, { maxLength: 3 }),
  )
  .map(([ack, name, args]) => `42${ack}${toJson([name, ...args])}`)
  .filter(fits);
/** Names that Socket.IO keeps to itself: a packet with one of them is not valid. */
const reserved: ReadonlySet<string> = new Set([
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
]);
const socketIoFine: fc.Arbitrary<Frame> = fc.oneof(
  { weight: 6, arbitrary: packet },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '42["me.get"]',
      "42[1]",
      '423[0,{"a":1}]',
      '435[{"ok":true}]',
      "3",
      '42["message.send",[],{},null]',
    ),
  },
);

const socketIoBroken: fc.Arbitrary<Frame> = fc.oneof(
  { weight: 3, arbitrary: nonsense },
  { weight: 1, arbitrary: binary },
  { weight: 1, arbitrary: tooLarge },
  { weight: 3, arbitrary: smallValue.map((value) => `42${toJson(value)}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("0", "1", "2", "5", "6", "40", "41", "43", "44", "45", "451-", "461-", "49", "4"),
        smallValue,
      )
      .map(([head, value]) => head + toJson(value)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        "42",
        "42{",
        '42["connect"]',
        '42["disconnect",{}]',
        "40/admin,{}",
        "40/__proto__,",
        "41",
        '451-["me.get",{"_placeholder":true,"num":0}]',
      ],
      ...[
        "451-",
        "45999999999-[]",
        '42["a",{"_placeholder":true,"num":1e9}]',
        "4",
        "40",
        "2probe",
        "5",
        "6",
        "9",
        '42-1["me.get"]',
        "42/,[]",
      ],
    ),
  },
);

const socketIoEntry: fc.Arbitrary<Case> = fc.record({
  kind: fc.constant("entry" as const),
  query: fc.constantFrom(
    ...[
      "?EIO=4&transport=websocket",
      "?EIO=4&transport=websocket",
      "?EIO=4&transport=websocket&x=%ff",
      "?EIO=3&transport=websocket",
    ],
    ...[
      "?EIO=4&transport=polling",
      "?EIO=4",
      "",
      "?EIO=4&transport=websocket&sid=x",
      "?EIO=4&EIO=4&transport=websocket&transport=x",
    ],
  ),
  protocols: fc.constant([]),
  signsIn: fc.constantFrom("first" as const, "last" as const),
  frames: fc.array(
    fc.oneof(
      { weight: 2, arbitrary: socketIoFine },
      { weight: 2, arbitrary: socketIoBroken },
      { weight: 2, arbitrary: smallValue.map((auth) => `40${toJson(auth)}`).filter(fits) },
      { weight: 1, arbitrary: smallValue.map((token) => `40${toJson({ token })}`).filter(fits) },
    ),
    { maxLength: 4 },
  ),
});

export const socketIoFrames: Frames = { fine: socketIoFine, entry: socketIoEntry };
