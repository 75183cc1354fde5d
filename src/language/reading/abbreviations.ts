// Abbreviations that keep their full stop, by whether a sentence may end with them.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Before a name: a sentence does not end here. */
export const titles = words(
  'Mr. Mrs. Ms. Mx. Messrs. Dr. Prof. Gen. Lt. Col. Maj. Capt. Sgt. Cpl. Pvt. Adm. Cmdr. Brig. Sen. Sens. Rep. Reps. Gov. Govs. Pres. Rev. Amb. St. Ste. Mt. Ft. vs. v. cf. e.g. i.e. viz. approx.',
)

/** Where a sentence may go on or end. */
const others = words(
  'Jan. Feb. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Inc. Co. Corp. Ltd. Bros. Cos. Cie. Jr. Sr. Esq. etc. Ave. Blvd. Rd. Dept. Univ. Assn. ft. lb. lbs. oz. mph. hr. hrs. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Kan. Ky. Md. Mich. Minn. Mont. Neb. Nev. Okla. Tenn. Tex. Va. Vt. Wis. Wyo.',
)

/** Words as often as not: only before a figure. */
const beforeFigure = words('No. Nos. Fig. Figs. Art. Vol. pp. Sec. Mar. Sat. Sun.')

/** `following`: what the text has behind it. */
export const isAbbreviation = (word: string, following = ''): boolean =>
  (beforeFigure.has(word) && /^\s*\d/u.test(following)) ||
  titles.has(word) ||
  others.has(word) ||
  /^(?:\p{L}\.){2,}$/u.test(word) ||
  /^(?:[ap]\.m|Ph\.D|Lt\.Gen)\.$/iu.test(word)
