/** What stands first in the help of each command. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  parley: ["parley login", "parley", 'parley send @bob -m "On my way"', "parley tail Weekend -f"],
  login: [
    "parley login --server https://chat.example.org --email ann@example.org",
    "parley login --email ann@example.org --password-stdin < password.txt",
  ],
  logout: ["parley logout", "parley logout --unsent keep"],
  whoami: ["parley whoami", "parley whoami --json"],
  chats: ["parley chats", "parley chats --json --limit 500 | jq 'select(.unreadCount > 0).title'"],
  unread: [
    "parley unread",
    "parley unread Weekend --explain",
    "parley unread --json | jq -s 'map(.unreadCount) | add'",
  ],
  history: [
    "parley history Weekend",
    "parley history @bob --limit 500 --json",
    "parley history Weekend --before 120",
  ],
  send: [
    'parley send @bob -m "On my way"',
    "make test 2>&1 | tail -n 20 | parley send Builds",
    'parley send Builds --key "build-1042" -m "Build 1042 is green"',
  ],
  export: ["parley export Weekend > weekend.ndjson", "parley export @bob | gzip > bob.ndjson.gz"],
  tail: [
    "parley tail Weekend",
    "parley tail Weekend -n 100 -f",
    "parley tail @bob -n 0 -f --json | jq --unbuffered -r .body",
  ],
};
