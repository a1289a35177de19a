import type { User } from "@parley/protocol";
import { PeopleSearch } from "./people-search.tsx";
import { PersonRow } from "./person-row.tsx";

/** Picks one person. */
export default function PeoplePicker({ onPick }: { onPick: (user: User) => void }) {
  return <PeopleSearch renderPerson={(user) => <PersonRow user={user} onPick={() => onPick(user)} />} />;
}
