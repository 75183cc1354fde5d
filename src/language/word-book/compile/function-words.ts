// The words that hold English sentences together; WordNet has none of them as such.

export const functionWords: ReadonlySet<string> = new Set(
  `the a an this that these those and or but nor so yet if because although though unless until while whereas whether
  than as since of in to on at by for with from into onto upon about above across after against along among around
  before behind below beneath beside besides between beyond despite down during except inside like near off out
  outside over past per through throughout toward towards under underneath unlike up via within without i me my mine
  myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours
  ourselves they them their theirs themselves who whom whose which what whoever whatever whichever someone somebody
  something anyone anybody anything everyone everybody everything nobody nothing none no not neither either both all
  any some each every another other others such same much many more most few fewer less least several enough own be am
  is are was were been being have has had having do does did done doing will would shall should can could may might
  must ought need dare n't s t ll ve re d m there here where when why how then thus hence too also very just only even
  ever never again once always often yes one two three four five six seven eight nine ten first second third`.split(
    /\s+/,
  ),
)
