// Letters that look like other letters, from the facts of Unicode's confusables (UTS #39), as far as somebody may write them in a name.

/** What is seen, and after it the letters that look so, in the case in which they do. Case and marks are taken away before or after. */
const written = `
a ɑαΑаАᎪ
ae æÆӕӔ
b ƄɓƃƂƀΒвЬьВБҍѣѢᏏᏴ
c ᴄȼϲϹсСҫҪꮯᏟ
d ɗɖƌđĐÐƉԁᏧ
e ɇɆЕеҽҿΕεєЄᎬⴹ
f ꞙẝƒƑϜք
g ɡɠǥǤցԌᏀᏳ
h ɦĦħΗһНнҺհᎻꮋᏂҢћӉӇ
j ɉɈϳͿјЈᎫ
k ƙΚκкКҚҞᏦᛕ
l ıɩɨƖłŁƗƚɫιΙіІӏӀᎥᏞⵏוןߊ
m ΜмМϺӍᎷ
n ɳƞƝΝηпոռ
o ᴏøØɵƟοΟσΘθоОѳѲөӨօՕסᏫⵔⵁჿ〇ه
oe œŒ
p ƥΡρϱрРƿᏢ
q ʠԛզգ
r ɽɼɍгГᴦᏒᎡ
s ꜱƽʂѕЅՏᏚᏕ
ss ß
t ƭŧŦΤτтТҬᎢ
u ᴜʋɄυսՍᏌ
v ᴠνѵѴטᏙⴸ
w ɯᴡωѡԝԜшШաᎳᏔ
x χΧхХҲⵝ
y ɣƴɏɎγΥуУүҮұҰყᎩᎽ
z ᴢʐƶƵȥȤΖζᏃꮓ
2 ƧƻϨꙄ
3 ƷɜȜӠЗзҘꞫ
5 Ƽ
6 бᏮ
8 ȣȢ
io юЮ
ㅁ 口ロ
ㅡ 一ー
ㅏ 卜ト
エ 工
カ 力
タ 夕
ニ 二
ハ 八
ヘ へ
`

/** What a letter, in the case in which it stands, looks like; letters that look like nothing else are not in it. */
export const lookalikes: ReadonlyMap<string, string> = new Map(
  written
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [seen = '', letters = ''] = line.split(' ')
      return [...letters].map((letter) => [letter, seen] as const)
    }),
)

/** Pairs and digits that a hurried eye takes for one letter; the letter stands second. */
export const confused: readonly (readonly [RegExp, string])[] = [
  [/[1iㅣ]/g, 'l'],
  [/[0ㅇ]/g, 'o'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
]
