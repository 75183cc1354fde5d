// Forms whose headword neither the rules nor WordNet's lists get right.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Nouns that are their own headword although they look or are plural. */
export const withoutSingular = words(
  `news politics economics physics mathematics maths ethics statistics athletics gymnastics aerobics acoustics electronics logistics linguistics
  genetics mechanics dynamics robotics thermodynamics clothes thanks odds outskirts remains headquarters whereabouts series species means
  crossroads barracks premises trousers pants jeans shorts scissors glasses goggles tweezers pyjamas pajamas tights overalls binoculars
  earnings savings surroundings belongings congratulations condolences amends alms riches measles diabetes rabies mumps aids hiv gas bus plus
  virus campus status census bonus consensus focus minus chaos ethos bias atlas canvas alas christmas yes people police media data cattle
  staff crew lens mess press access process success progress congress stress business witness illness princess basis crisis analysis emphasis
  thesis hypothesis axis oasis diagnosis paralysis synopsis tennis debris precis chassis corps us this thus mars paris upstairs downstairs
  overseas sales lots proceeds spoils arrears auspices dregs tidings tropics troops goods greens kudos pros cons paparazzi graffiti agenda
  customs humanities sports`.replaceAll(/\s+/gu, ' '),
)

/** Plurals that WordNet's lists miss or lead astray. */
export const pluralForms: ReadonlyMap<string, string> = new Map(
  `talks talk troops troop goods good sales sale lots lot sports sport customs custom proceeds proceeds men man women woman children child feet foot teeth tooth mice mouse geese goose
  lives life wives wife knives knife leaves leaf halves half selves self thieves thief shelves shelf wolves wolf loaves loaf calves calf scarves scarf hooves hoof dwarves dwarf
  analyses analysis crises crisis theses thesis bases base hypotheses hypothesis diagnoses diagnosis axes axe oases oasis parentheses parenthesis
  criteria criterion phenomena phenomenon bacteria bacterium curricula curriculum memoranda memorandum strata stratum referenda referendum
  alumni alumnus nuclei nucleus stimuli stimulus fungi fungus cacti cactus foci focus syllabi syllabus radii radius
  gases gas buses bus viruses virus campuses campus statuses status censuses census bonuses bonus biases bias lenses lens canvases canvas
  cars car pros pro cons con pictures picture cookies cookie movies movie zombies zombie calories calorie rookies rookie ties tie pies pie lies lie
  taxes tax axles axle shoes shoe toes toe heroes hero potatoes potato tomatoes tomato vetoes veto echoes echo embargoes embargo mosquitoes mosquito
  works work arms arm terms term forces force relations relation grounds ground minutes minute woods wood stairs stair wages wage
  costs cost trials trial ashes ash dollars dollar times time funds fund rights right elections election rules rule securities security
  conditions condition resources resource authorities authority brains brain quarters quarter manners manner spirits spirit regards regard
  parts part states state`
    .trim()
    .split(/\s+/u)
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? word] as const] : [])),
)

/** Verbs that are also the past of a verb that nobody uses any more: who rents a flat does not rend it. */
export const ownVerbs: ReadonlySet<string> = words('rent')

/** Adjectives and adverbs in -er and -est that compare nothing, or that treebanks keep. */
export const notComparative = words(
  'more most less least inner outer upper other former latter over under after ever never rather together however whether proper super modest honest earnest eager clever tender bitter sober premier killer sinister meager slender sheer queer dear mere utter hyper over-the-counter further altogether west east rest best-known later another either neither per',
)
