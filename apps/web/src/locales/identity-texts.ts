/** The texts of signing in with who one is elsewhere. Only the pages on the way in load them. */
export const identityTexts = {
  en: {
    or: "or",
    continueWith: "Continue with {name}",
    unreachable: "{name} cannot be reached at the moment. Try again in a minute, or use your password.",
    email_unconfirmed:
      "Your email address is not confirmed there, so no account was made. Confirm it and try again. If you have an account here, sign in with its password and connect the other one in the settings, under Devices.",
    email_taken:
      "There is already an account with this email address. Sign in with its password, then connect the other one in the settings, under Devices.",
    cancelled: "You came back without signing in. Try again, or use your password.",
    expired: "That took too long, or was begun in another window. Try again.",
    asksCode: "You are back. This account asks for a second factor here, too: enter its code.",
    wrongCode: "The code is wrong or was used. Wait for the next one and try again.",
    otherWay: "Sign in another way",
    failed:
      "Signing in there did not work. Try again; if it keeps failing, ask whoever looks after this server.",
  },
  ru: {
    or: "или",
    continueWith: "Продолжить через {name}",
    unreachable: "{name} сейчас не отвечает. Попробуйте через минуту или войдите с паролем.",
    email_unconfirmed:
      "Там ваш адрес почты не подтверждён, поэтому аккаунт не создан. Подтвердите адрес и попробуйте снова. Если аккаунт здесь у вас есть, войдите с паролем и подключите другой вход в настройках, в разделе «Устройства».",
    email_taken:
      "Аккаунт с этим адресом почты уже есть. Войдите с его паролем, а затем подключите другой вход в настройках, в разделе «Устройства».",
    cancelled: "Вы вернулись, не завершив вход. Попробуйте снова или войдите с паролем.",
    expired: "Это заняло слишком много времени или было начато в другом окне. Попробуйте снова.",
    asksCode: "Вы вернулись. Эта учётная запись и здесь просит второй фактор: введите код.",
    wrongCode: "Код неверный или уже использован. Дождитесь следующего и попробуйте снова.",
    otherWay: "Войти иначе",
    failed:
      "Войти там не получилось. Попробуйте снова; если не выходит, обратитесь к тому, кто следит за сервером.",
  },
};
