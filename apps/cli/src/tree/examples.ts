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
    "parley history Weekend --since 2026-11-20 --limit 1000",
  ],
  send: [
    'parley send @bob -m "On my way"',
    "make test 2>&1 | tail -n 20 | parley send Builds",
    'parley send Builds --key "build-1042" -m "Build 1042 is green"',
    'parley send Weekend --reply 120 -m "Count me in"',
  ],
  search: [
    "parley search 'camping gas'",
    "parley search invoice --chat Weekend --from @bob --since 30d",
    "parley search --has-link --from @bob --json | jq -r .body",
  ],
  read: ["parley read Weekend", "parley read --peek", "parley read Weekend --up-to 120 --quiet"],
  who: ["parley who Weekend", "parley who Weekend --json | jq -r 'select(.presence.isOnline).user.name'"],
  react: ["parley react Weekend 120 👍", "parley react Weekend 120 👍 --remove"],
  edit: ['parley edit Weekend 120 -m "See you at nine"', "fortune | parley edit Weekend 120"],
  rm: ["parley rm Weekend 120", "parley rm Weekend 120 121 --yes", "parley rm @bob 7 --for-me"],
  export: ["parley export Weekend > weekend.ndjson", "parley export @bob | gzip > bob.ndjson.gz"],
  tail: [
    "parley tail Weekend",
    "parley tail Weekend -n 100 -f",
    "parley tail @bob -n 0 -f --json | jq --unbuffered -r .body",
    "parley tail --all -f --json --state bot.json | ./bot",
  ],
};
