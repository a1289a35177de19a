/** What those who follow chats are promised. */
export const followingTexts = {
  en: {
    tail: {
      promise:
        "With --state FILE every message is printed once, in its chat's order, up to what was acknowledged. What the pipe has taken over counts as acknowledged; with --ack, what your script says on stdin. FILE keeps the number up to which each chat is acknowledged. After a crash everything after that number comes again, and nothing before it: a message comes twice only if parley was killed after printing it and before FILE had it. To leave out even that one, compare its seq with the last that you have dealt with.",
    },
    watch: {
      failed: "The command ended with {code}.",
      promise:
        "With --state FILE nothing that happens is left out, also not what happens while parley is not running. FILE keeps for each chat the change up to which all is dealt with: taken over by the pipe, or with --exec, its command has ended, with whatever code. After a crash everything after that comes again, and nothing before it. Of several changes of one message, what it has become in the end comes once.",
    },
  },
  ru: {
    tail: {
      promise:
        "С --state FILE каждое сообщение печатается один раз, по порядку в своём чате, до того места, которое подтверждено. Подтверждено то, что принял конвейер, а с --ack то, что ваш скрипт написал в stdin. В файле записан номер, до которого подтверждён каждый чат. После сбоя снова приходит всё после этого номера и ничего до него: дважды сообщение приходит, только если parley прервали после печати, но до записи в файл. Чтобы пропустить и его, сравните seq с последним, который вы обработали.",
    },
    watch: {
      failed: "Команда завершилась с кодом {code}.",
      promise:
        "С --state FILE ничего не пропускается, даже то, что происходит, пока parley не запущен. В файле для каждого чата записано изменение, до которого всё обработано: принято конвейером или, с --exec, команда завершилась с любым кодом. После сбоя снова приходит всё после этого места и ничего до него. Из нескольких изменений одного сообщения приходит один раз то, чем оно стало в конце.",
    },
  },
};
