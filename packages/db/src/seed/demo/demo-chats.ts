import { annBob } from "./chats/ann-bob.ts";
import { annGrace } from "./chats/ann-grace.ts";
import { annLena } from "./chats/ann-lena.ts";
import { annMaria } from "./chats/ann-maria.ts";
import { annNoah } from "./chats/ann-noah.ts";
import { annPriya } from "./chats/ann-priya.ts";
import { annTamara } from "./chats/ann-tamara.ts";
import { bobMaria } from "./chats/bob-maria.ts";
import { bobTom } from "./chats/bob-tom.ts";
import { bookClub } from "./chats/book-club.ts";
import { breadPeople } from "./chats/bread-people.ts";
import { family } from "./chats/family.ts";
import { ferryTeam } from "./chats/ferry-team.ts";
import { igorDima } from "./chats/igor-dima.ts";
import { kitchen } from "./chats/kitchen.ts";
import { mariaSofia } from "./chats/maria-sofia.ts";
import { weekendHike } from "./chats/weekend-hike.ts";
import type { DemoChat } from "./demo-chat.ts";

export const demoChats: readonly DemoChat[] = [
  annBob,
  ferryTeam,
  family,
  weekendHike,
  kitchen,
  bookClub,
  annPriya,
  annMaria,
  annGrace,
  annNoah,
  annLena,
  annTamara,
  breadPeople,
  bobTom,
  bobMaria,
  igorDima,
  mariaSofia,
];
