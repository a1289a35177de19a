import { VOLUME_DEFAULTS } from "./parse-seed-arguments.ts";
import { SEED_PASSWORD } from "./seed-password.ts";

const format = (value: number) => value.toLocaleString("en");

export const seedHelp = `Fill the database with people, chats and messages.

Usage
  npm run seed                     demo data: a dozen people and their conversations
  npm run seed -- [options]        a volume for load tests, by bulk load

Options
  --users N       people in the volume        (default ${format(VOLUME_DEFAULTS.users)})
  --chats N       chats in the volume         (default ${format(VOLUME_DEFAULTS.chats)})
  --messages N    messages in the volume      (default ${format(VOLUME_DEFAULTS.messages)})
  --seed N        the same number makes the same data (default ${VOLUME_DEFAULTS.seed})
  -h, --help      show this

Examples
  npm run seed
  npm run seed -- --users 1000 --chats 2000 --messages 1000000
  npm run seed -- --users 50 --chats 80 --messages 10_000 --seed 7
  DATABASE_URL=postgresql://localhost/load npm run seed -- --messages 5000000

Running it twice doubles nothing. Everybody's password is ${SEED_PASSWORD}.
Sign in as ann@parley.test or bob@parley.test (demo), or as user1@seed.parley.test (volume).
`;
