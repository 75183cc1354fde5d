// Says, to who rests the pointer on one of the paper's times, what time that was where they are.
const { lang } = document.documentElement
const own = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})

for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime*="T"]'))
  time.title = own.format(new Date(time.dateTime))
