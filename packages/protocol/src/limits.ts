/** The limits and times that packages share, named once. Lengths are UTF-16 code units unless the name says otherwise. */
export const MESSAGE_MAX_LENGTH = 10_000;
export const MESSAGE_MAX_BYTES = 16 * 1024;
/** The longest emoji that there are have 15 code units: two people, each with a skin, and a kiss. */
export const EMOJI_MAX_LENGTH = 24;
/** The largest file that a message carries, in bytes. */
export const FILE_MAX_BYTES = 25 * 1024 * 1024;
export const FILE_NAME_MAX_LENGTH = 200;
export const FILE_TYPE_MAX_LENGTH = 100;
/** What was uploaded and not sent by then is deleted. */
export const FILE_UNSENT_HOURS = 24;
/** Files of one person that were uploaded and not sent: of more than these the oldest go. */
export const FILES_MAX_UNSENT = 30;
/** What one person may add within a day, in bytes. */
export const FILE_DAY_MAX_BYTES = 500 * 1024 * 1024;
/** In which files are stored: what of one is in memory at a time, and where a picture tells its size. */
export const FILE_PART_BYTES = 512 * 1024;
/** How long an upload or a download may stand still. */
export const FILE_IDLE_MS = 30_000;
export const REACTIONS_MAX_KINDS = 50;
export const PINS_MAX = 100;
/** Different people that one message may address. */
export const MESSAGE_MAX_MENTIONS = 50;
/** Room for what several devices have typed apart. */
export const DRAFT_MAX_LENGTH = 4 * MESSAGE_MAX_LENGTH;
export const CLIENT_ID_MAX_LENGTH = 64;
export const NAME_MAX_LENGTH = 64;
export const TITLE_MAX_LENGTH = 128;
export const ABOUT_MAX_LENGTH = 300;
export const DESCRIPTION_MAX_LENGTH = 500;
export const EMAIL_MAX_LENGTH = 254;
export const HANDLE_MIN_LENGTH = 3;
export const HANDLE_MAX_LENGTH = 32;
export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MAX_LENGTH = 256;
export const QUERY_MAX_LENGTH = 100;
export const SEARCH_QUERY_MAX_LENGTH = 200;
export const SEARCH_DEFAULT_LIMIT = 20;
export const SEARCH_MAX_LIMIT = 50;
/** A search that takes the database longer is given up. */
export const SEARCH_TIMEOUT_MS = 2_000;
/** How often what was written is added to the index that searches use, how much at a time, and when again after a failure. */
export const SEARCH_INDEX_EVERY_MS = 250;
export const SEARCH_INDEX_BATCH_MAX = 1_000;
export const SEARCH_INDEX_RETRY_MS = 5_000;
/** How many messages an export reads at a time. */
export const EXPORT_PAGE = 500;
/** How much of a message a search result shows, and how much of it stands before what was found. */
export const SNIPPET_LENGTH = 160;
export const SNIPPET_LEAD = 40;
export const CURSOR_MAX_LENGTH = 200;
export const TOKEN_MAX_LENGTH = 2_000;
export const DEVICE_NAME_MAX_LENGTH = 100;

export const GROUP_MAX_MEMBERS = 1_000;
/** How many members a chat in a list shows; `chat.get` shows all. */
export const CHAT_LIST_MEMBERS = 8;

export const PAGE_DEFAULT_LIMIT = 100;
export const PAGE_MAX_LIMIT = 200;
export const CHANGES_MAX_LIMIT = 500;

export const ACCESS_TOKEN_SECONDS = 15 * 60;
/** A device that is not used for so long is signed out; and after so long it signs in again in any case. */
export const SESSION_IDLE_SECONDS = 90 * 24 * 60 * 60;
export const SESSION_MAX_SECONDS = 365 * 24 * 60 * 60;
export const TICKET_SECONDS = 60;
/** How long after the password one may go to a provider to connect it. */
export const CONNECT_PASS_SECONDS = 5 * 60;

/** A link to a new password: how long it works, and the page that it opens. */
export const RESET_LINK_SECONDS = 60 * 60;
export const RESET_PAGE_PATH = "/reset";

/** A link that confirms a new address: how long it works, and the page that it opens. */
export const EMAIL_LINK_SECONDS = 24 * 60 * 60;
export const EMAIL_PAGE_PATH = "/email";

/** A second factor (RFC 6238): six digits that are new every so often, or one of so many recovery codes. */
export const CODE_SECONDS = 30;
export const CODE_MAX_LENGTH = 32;
export const RECOVERY_CODES = 10;

/** A device that waits to be approved in a browser (RFC 8628): how long, and how often it asks at most. */
export const DEVICE_CODE_SECONDS = 10 * 60;
export const DEVICE_POLL_SECONDS = 2;
export const USER_CODE_MAX_LENGTH = 32;
/** The page where a person enters the device's code. */
export const DEVICE_PAGE_PATH = "/device";

export const TOKENS_MAX_PER_USER = 50;
export const TOKEN_MAX_CHATS = 100;
export const TOKEN_DEFAULT_DAYS = 90;
export const TOKEN_MAX_DAYS = 366;
/** The most devices that a list shows, and the most connections with each. */
export const SESSIONS_MAX_LISTED = 100;
export const SESSION_CONNECTIONS_LISTED = 20;
/** Invites of a group that can still be redeemed. */
export const INVITES_MAX_PER_CHAT = 50;
export const INVITE_DEFAULT_HOURS = 7 * 24;
export const INVITE_MAX_HOURS = 366 * 24;
export const INVITE_MAX_USES = 10_000;
export const WEBHOOKS_MAX_PER_CHAT = 10;
/** A webhook works until it is revoked. */
export const WEBHOOK_DAYS = 100 * 365;

/** Invites to the server that still work. */
export const SERVER_INVITES_MAX = 200;
/** What a server refuses in messages, when its admins say so. */
export const SERVER_WORDS_MAX = 500;
export const SERVER_WORD_MAX_LENGTH = 64;
export const ADMIN_PAGE_DEFAULT_LIMIT = 50;
/** The days that one call shows of a server's use. */
export const USAGE_DEFAULT_DAYS = 30;
export const USAGE_MAX_DAYS = 366;
export const REPORT_NOTE_MAX_LENGTH = 500;
/** Of one person, while they wait. */
export const REPORTS_MAX_OPEN = 20;
/** So many messages before and after the one that is reported are shown with it. */
export const REPORT_CONTEXT_AROUND = 2;

/** Largest JSON body over REST, and largest socket frame, in bytes. */
export const REQUEST_MAX_BYTES = 64 * 1024;
export const SOCKET_FRAME_MAX_BYTES = 64 * 1024;
/** A socket whose client lets more than this pile up is cut; it catches up when it is back. */
export const SOCKET_BACKLOG_MAX_BYTES = 1024 * 1024;
/** A socket that has not proved who it is by then is closed. */
export const HANDSHAKE_TIMEOUT_MS = 5_000;
export const PING_INTERVAL_MS = 5_000;
export const PING_TIMEOUT_MS = 5_000;
/** How long a call waits for its answer before the client tries again or gives up. */
export const CALL_TIMEOUT_MS = 10_000;
/** A client gives up an answer that comes in parts when none has come for so long. */
export const STREAM_IDLE_MS = 30_000;

/** How long a realtime node waits for the bus to fill a hole in a chat's revisions before it reads the log. */
export const REORDER_WAIT_MS = 50;
/** How long a client waits for a missing revision before it asks for the changes. */
export const CLIENT_REORDER_WAIT_MS = 150;

/** Most messages that one batch writes, and most that wait for a batch before new ones are refused. */
export const APPEND_BATCH_MAX = 200;
export const APPEND_QUEUE_MAX = 5_000;

/** Most marks that one batch moves, and most that wait for a batch before new ones are refused. */
export const MARKS_BATCH_MAX = 200;
export const MARKS_QUEUE_MAX = 20_000;
/** While several read at once their marks move this often, and no sooner unless a whole batch waits. */
export const MARKS_MOVED_EVERY_MS = 100;
/** More often than this nobody is told of a chat's marks. */
export const MARKS_TOLD_EVERY_MS = 250;

/** Somebody is typing until this long after he was last said to. */
export const TYPING_EXPIRES_MS = 5_000;
/** More often than this nobody is told that a person is typing in a chat. */
export const TYPING_THROTTLE_MS = 3_000;
/** Nor of more people than these in one chat in that time: who is one of so many is not missed. */
export const TYPISTS_TOLD_MAX = 4;
/** Most who type that are looked up together, and most that wait for that before more are refused. */
export const TYPISTS_BATCH_MAX = 500;
export const TYPISTS_QUEUE_MAX = 10_000;

/** How many people's presence one call asks. */
export const PRESENCE_MAX_USERS = 200;

/** Under which every operation is over REST, and the version of the contract. */
export const API_PATH = "/api/v1";
export const API_VERSION = "1.3.0";
/** On every answer of the API: the server's API_VERSION. */
export const API_VERSION_HEADER = "parley-api-version";

/** Whom a client takes itself to be signed in as. Of another one the server takes no call: he may have signed in since. */
export const USER_HEADER = "parley-user";
