/** Problems of signing in, of the way to the server, and of this device. */
export const deviceProblemTexts = {
  en: {
    notSignedIn: "You are not signed in to {server}. Sign in with: parley login --server {server}",
    sessionEnded: "Your session on {server} has ended. Sign in again with: parley login --server {server}",
    deviceDenied: "The sign-in was denied in the browser. If that was a mistake, run: parley login",
    deviceExpired:
      "Nobody approved the sign-in in time, or the code was used. Get a new one with: parley login",
    importIsForOperators:
      "Loading chats needs the server's database, so it is done where the server runs, by whoever looks after it, in Parley's folder: npm run import -- {file} --dry-run tells what it would do, npm run import -- {file} does it.",
    wrongPassword:
      "The email or the password is not right. If you have forgotten the password, open {server}/forgot in a browser.",
    wrongCode: "The code is wrong or was used. Wait for the next one of your app and try again.",
    emailTaken: "There is an account with this email. Sign in with: parley login",
    noNewAccounts:
      "This server takes no new accounts. Ask one of its admins, or sign in if you have an account: parley login",
    handleTaken: "This handle is taken. Choose another.",
    passwordsDiffer: "The two passwords differ, and nothing was done.",
    tokenRefused: "{server} does not accept the token in PARLEY_TOKEN.",
    sessionBusy: "Another parley keeps the sign-in file locked. Try again, or look for a parley that hangs.",
    unreadableFile: "{path} cannot be read. Correct or delete it.",
    unreachable: "{server} cannot be reached. Check the address and that it is running.",
    refused: "Nothing answers at {server}. Check the port, and that the server is running.",
    unknownHost: "The name in {server} is not found. Check the address, and that this device has a network.",
    failing:
      "{server} answers with an error of its own ({status}). Try again; if it stays, whoever looks after the server finds the reason in its log.",
    certificateTime:
      "The certificate of {server} is not valid at this time. Check this device's clock; if it is right, whoever looks after the server must renew the certificate.",
    certificateName:
      "What answers at {server} shows a certificate for another name. Check the address, and whether a network asks you to sign in first.",
    certificateUnknown:
      "Nobody whom this device trusts vouches for the certificate of {server}. If it is your own, give the file of its authority: NODE_EXTRA_CA_CERTS=/path/to/ca.pem parley …",
    notHttps:
      "What answers at {server} does not speak https. Check the port, or give the address with http://.",
    perhapsDeleted:
      "{server} did not say whether the account is deleted. Once it answers again, this tells: parley whoami",
    notServing: "{server} cannot answer now. Try again in a moment.",
    tooSlow: "{server} did not answer in time. Try again.",
    brokenOff: "{server} broke off, and what has come is not all. Run it again.",
    emptyPassword: "The password is empty.",
    stillSignedIn: "You are still signed in, and nothing was deleted.",
    dumbTerminal: "This terminal (TERM=dumb) cannot show the chat screen. Use the commands: parley --help",
    unwritableFile: "{path} cannot be written. Look at its folder's rights and at the space on the disk.",
    openFile: "Others can read {path}. Make it yours alone: chmod 600 {path}",
    notParley:
      "{server} answers, but not as Parley. Check the address, and whether a network asks you to sign in first.",
    otherVersion:
      "{server} speaks version {theirs} and this program {ours}. Run the program that belongs to the server: npx {server}/parley.tgz",
    wrongClock:
      "This device's clock differs from the server's by {seconds, number} s. Set it by the network.",
    redirected:
      "{server} sends on to {other}. If that is your Parley, give it with --server {other}; else a network may ask you to sign in first.",
    noRealtime:
      "{server} answers, but its realtime server cannot be reached. Check its port and any proxy on the way.",
    noSuchTheme: "There is no theme {name}. See: parley themes. Your own are files: {path}",
    brokenTheme: "Theme {name}: {field} is wrong. Colours are names, 0 to 255, or #rrggbb. See {path}",
    themeNoJson: "Theme {name} is not JSON. Correct or delete {path}",
  },
  ru: {
    notSignedIn: "Вы не вошли на {server}. Войдите: parley login --server {server}",
    sessionEnded: "Ваш вход на {server} больше не действует. Войдите снова: parley login --server {server}",
    deviceDenied: "Вход отклонён в браузере. Если это ошибка, запустите: parley login",
    deviceExpired: "Вход никто не подтвердил вовремя, или код уже использован. Новый код: parley login",
    importIsForOperators:
      "Для загрузки чатов нужна база данных сервера, поэтому её делает тот, кто за ним следит, на самом сервере, в папке Parley: npm run import -- {file} --dry-run скажет, что будет сделано, npm run import -- {file} сделает.",
    wrongPassword:
      "Почта или пароль не подходят. Если вы забыли пароль, откройте в браузере {server}/forgot.",
    wrongCode: "Код неверный или уже использован. Дождитесь следующего и попробуйте снова.",
    emailTaken: "Учётная запись с этой почтой уже есть. Войдите: parley login",
    noNewAccounts:
      "Этот сервер не принимает новых учётных записей. Обратитесь к его админу, а если запись есть, войдите: parley login",
    handleTaken: "Это @имя занято. Выберите другое.",
    passwordsDiffer: "Пароли не совпали, и ничего не сделано.",
    tokenRefused: "{server} не принимает токен из PARLEY_TOKEN.",
    sessionBusy: "Файл входа занят другим parley. Повторите или найдите зависший parley.",
    unreadableFile: "{path} не читается. Исправьте или удалите его.",
    unreachable: "{server} не отвечает. Проверьте адрес и то, что он запущен.",
    refused: "По адресу {server} никто не отвечает. Проверьте порт и то, что сервер запущен.",
    unknownHost: "Имя из {server} не находится. Проверьте адрес и то, что на этом устройстве есть сеть.",
    failing:
      "{server} отвечает ошибкой ({status}). Повторите позже; если не пройдёт, причина есть в журнале сервера, у того, кто за ним следит.",
    certificateTime:
      "Сертификат {server} сейчас не действует. Проверьте часы на этом устройстве; если они верны, сертификат должен обновить тот, кто следит за сервером.",
    certificateName:
      "По адресу {server} отвечает кто-то с сертификатом на другое имя. Проверьте адрес и не требует ли сеть сначала войти.",
    certificateUnknown:
      "За сертификат {server} не ручается никто, кому доверяет это устройство. Если он ваш собственный, укажите файл его центра: NODE_EXTRA_CA_CERTS=/путь/ca.pem parley …",
    notHttps: "По адресу {server} не отвечают по https. Проверьте порт или укажите адрес с http://.",
    perhapsDeleted:
      "{server} не сообщил, удалена ли учётная запись. Когда он снова ответит, это покажет: parley whoami",
    notServing: "{server} сейчас не может ответить. Повторите чуть позже.",
    tooSlow: "{server} не ответил вовремя. Повторите.",
    brokenOff: "Ответ {server} оборвался и пришёл не весь. Повторите.",
    emptyPassword: "Пароль пуст.",
    stillSignedIn: "Вы не вышли, и ничего не удалено.",
    dumbTerminal: "Этот терминал (TERM=dumb) не может показать экран чатов. Есть команды: parley --help",
    unwritableFile: "{path} не записывается. Проверьте права на папку и место на диске.",
    openFile: "{path} могут читать другие. Закройте его: chmod 600 {path}",
    notParley: "{server} отвечает, но это не Parley. Проверьте адрес и не требует ли сеть сначала войти.",
    otherVersion:
      "{server} говорит на версии {theirs}, а программа на {ours}. Запустите программу от этого сервера: npx {server}/parley.tgz",
    wrongClock: "Часы здесь и на сервере расходятся на {seconds, number} с. Включите сетевое время.",
    redirected:
      "{server} отсылает на {other}. Если это ваш Parley, укажите --server {other}; иначе, возможно, сеть требует сначала войти.",
    noRealtime:
      "{server} отвечает, но до его сервера реального времени не достучаться. Проверьте порт и прокси.",
    noSuchTheme: "Темы {name} нет. См.: parley themes. Свои темы — файлы: {path}",
    brokenTheme: "Тема {name}: ошибка в {field}. Цвета — имена, числа от 0 до 255 или #rrggbb. См. {path}",
    themeNoJson: "Тема {name} — не JSON. Исправьте или удалите {path}",
  },
};
