// Abbreviations of news with what they stand for, in English and in Korean.

/** Abbreviation, tab, English, tab, Korean. Without full stops: `U.N.` is looked up as `UN`. */
const table = `
ACLU	American Civil Liberties Union	미국시민자유연맹
ADB	Asian Development Bank	아시아개발은행
AFP	Agence France-Presse, a news agency	AFP통신(프랑스 통신사)
AI	artificial intelligence	인공지능
AIDS	acquired immune deficiency syndrome	후천성면역결핍증(에이즈)
AIIB	Asian Infrastructure Investment Bank	아시아인프라투자은행
AP	Associated Press, a news agency	AP통신(미국 통신사)
APEC	Asia-Pacific Economic Cooperation	아시아태평양경제협력체(에이펙)
ARF	ASEAN Regional Forum	아세안지역안보포럼
ASEAN	Association of Southeast Asian Nations	동남아시아국가연합(아세안)
BBC	British Broadcasting Corporation	영국 방송 BBC
BIS	Bank for International Settlements	국제결제은행
BOJ	Bank of Japan	일본은행
BOK	Bank of Korea	한국은행
BRICS	Brazil, Russia, India, China and South Africa	브릭스(브라질·러시아·인도·중국·남아프리카공화국)
CCTV	closed-circuit television; also China Central Television	폐쇄회로 텔레비전; 중국중앙텔레비전
CDC	Centers for Disease Control and Prevention (United States)	미국 질병통제예방센터
CEO	chief executive officer	최고경영자
CFO	chief financial officer	최고재무책임자
CIA	Central Intelligence Agency (United States)	미국 중앙정보국
CIO	Corruption Investigation Office (South Korea)	고위공직자범죄수사처(공수처)
CNN	Cable News Network	미국 뉴스 방송 CNN
COP	Conference of the Parties, a climate meeting of the United Nations	당사국총회(유엔 기후 회의)
COVID	coronavirus disease	코로나바이러스감염증(코로나)
CPI	consumer price index	소비자물가지수
CTBT	Comprehensive Nuclear-Test-Ban Treaty	포괄적핵실험금지조약
CVID	complete, verifiable, irreversible dismantlement	완전하고 검증 가능하며 되돌릴 수 없는 비핵화
DMZ	demilitarised zone	비무장지대
DNA	deoxyribonucleic acid	디옥시리보핵산(유전자의 본체)
DP	Democratic Party (South Korea)	더불어민주당
DPRK	Democratic People’s Republic of Korea	조선민주주의인민공화국(북한의 정식 국호)
ECB	European Central Bank	유럽중앙은행
EEZ	exclusive economic zone	배타적경제수역
ESG	environmental, social and governance	환경·사회·지배구조
EU	European Union	유럽연합
EV	electric vehicle	전기차
FAO	Food and Agriculture Organization	유엔식량농업기구
FBI	Federal Bureau of Investigation (United States)	미국 연방수사국
FDA	Food and Drug Administration (United States)	미국 식품의약국
FDI	foreign direct investment	외국인직접투자
FIFA	the international football federation	국제축구연맹(피파)
FSS	Financial Supervisory Service (South Korea)	금융감독원
FTA	free trade agreement	자유무역협정
FTC	Fair Trade Commission, or Federal Trade Commission (United States)	공정거래위원회; 미국 연방거래위원회
G2	the United States and China	주요 2개국(미국과 중국)
G7	Group of Seven large economies	주요 7개국
G8	Group of Eight, the G7 with Russia until 2014	주요 8개국(2014년까지 러시아를 더한 G7)
G20	Group of Twenty large economies	주요 20개국
GDP	gross domestic product	국내총생산
GMO	genetically modified organism	유전자변형생물체
GNI	gross national income	국민총소득
GNP	gross national product	국민총생산
GPS	Global Positioning System	위성위치확인시스템
HIV	human immunodeficiency virus	인체면역결핍바이러스
HQ	headquarters	본부
IAEA	International Atomic Energy Agency	국제원자력기구
ICAO	International Civil Aviation Organization	국제민간항공기구
ICBM	intercontinental ballistic missile	대륙간탄도미사일
ICC	International Criminal Court	국제형사재판소
ICJ	International Court of Justice	국제사법재판소
ICRC	International Committee of the Red Cross	국제적십자위원회
ICU	intensive care unit	중환자실
ILO	International Labour Organization	국제노동기구
IMF	International Monetary Fund	국제통화기금
IMO	International Maritime Organization	국제해사기구
INF	Intermediate-Range Nuclear Forces, a treaty of 1987	중거리핵전력(1987년의 조약)
IOC	International Olympic Committee	국제올림픽위원회
IP	intellectual property; in networks, Internet Protocol	지식재산; 인터넷 프로토콜
IPCC	Intergovernmental Panel on Climate Change	기후변화에 관한 정부간 협의체
IPO	initial public offering of shares	기업공개
IRBM	intermediate-range ballistic missile	중거리탄도미사일
IS	Islamic State, an armed group	이슬람국가(무장 단체)
ISIS	Islamic State of Iraq and Syria, an armed group	이라크·시리아 이슬람국가(무장 단체)
ISS	International Space Station	국제우주정거장
IT	information technology	정보기술
JCS	Joint Chiefs of Staff	합동참모본부
JSA	Joint Security Area, in the demilitarised zone	공동경비구역
KAL	Korean Air Lines	대한항공
KBO	Korea Baseball Organization	한국야구위원회
KBS	Korean Broadcasting System	한국방송공사
KCIA	Korean Central Intelligence Agency, until 1981	중앙정보부(1981년까지)
KCNA	Korean Central News Agency (North Korea)	조선중앙통신(북한 통신사)
KCTU	Korean Confederation of Trade Unions	전국민주노동조합총연맹(민주노총)
KDCA	Korea Disease Control and Prevention Agency	질병관리청
KDI	Korea Development Institute	한국개발연구원
KEPCO	Korea Electric Power Corporation	한국전력공사
KFA	Korea Football Association	대한축구협회
KMA	Korea Meteorological Administration; Korean Medical Association	기상청; 대한의사협회
KOSDAQ	Korean market for smaller shares	코스닥(한국 장외 주식시장)
KOSPI	Korea Composite Stock Price Index	코스피(한국 종합주가지수)
KOTRA	Korea Trade-Investment Promotion Agency	대한무역투자진흥공사
KPA	Korean People’s Army (North Korea)	조선인민군(북한 군대)
KST	Korea Standard Time, nine hours ahead of UTC	한국 표준시
KT	a telephone company of South Korea	케이티(한국 통신 회사)
KTX	Korea Train Express	고속열차 KTX
LGBT	lesbian, gay, bisexual and transgender	성소수자
LNG	liquefied natural gas	액화천연가스
MBC	Munhwa Broadcasting Corporation (South Korea)	문화방송
MERS	Middle East respiratory syndrome	중동호흡기증후군(메르스)
MLB	Major League Baseball	미국 프로야구 메이저리그
MOU	memorandum of understanding	양해각서
MP	member of parliament	국회의원
NASA	National Aeronautics and Space Administration (United States)	미국 항공우주국(나사)
NATO	North Atlantic Treaty Organization	북대서양조약기구(나토)
NBA	National Basketball Association (United States)	미국 프로농구협회
NEC	National Election Commission (South Korea)	중앙선거관리위원회
NGO	non-governmental organisation	비정부기구
NHK	Japan’s public broadcaster	일본방송협회
NIS	National Intelligence Service (South Korea)	국가정보원(국정원)
NK	North Korea	북한
NLL	Northern Limit Line, at sea between the Koreas	북방한계선
NPS	National Pension Service (South Korea)	국민연금공단
NPT	Treaty on the Non-Proliferation of Nuclear Weapons	핵확산금지조약
NSA	National Security Agency (United States)	미국 국가안보국
NSC	National Security Council	국가안전보장회의
ODA	official development assistance	공적개발원조
OECD	Organisation for Economic Co-operation and Development	경제협력개발기구
OPEC	Organization of the Petroleum Exporting Countries	석유수출국기구(오펙)
OPCON	operational control of troops	작전통제권
OSCE	Organization for Security and Co-operation in Europe	유럽안보협력기구
PCR	polymerase chain reaction, a test	중합효소연쇄반응(검사)
PKO	peacekeeping operation	평화유지활동
PM	prime minister	총리
POW	prisoner of war	전쟁포로
PPI	producer price index	생산자물가지수
PPP	People Power Party (South Korea); purchasing power parity	국민의힘; 구매력평가
PR	public relations	홍보
PSI	Proliferation Security Initiative	대량살상무기확산방지구상
RCEP	Regional Comprehensive Economic Partnership	역내포괄적경제동반자협정
ROK	Republic of Korea	대한민국
SARS	severe acute respiratory syndrome	중증급성호흡기증후군(사스)
SBS	Seoul Broadcasting System	서울방송
SEC	Securities and Exchange Commission (United States)	미국 증권거래위원회
SLBM	submarine-launched ballistic missile	잠수함발사탄도미사일
SMA	Special Measures Agreement on the cost of troops	방위비분담특별협정
SME	small or medium-sized enterprise	중소기업
SNS	social networking service	소셜미디어(사회관계망서비스)
SOFA	Status of Forces Agreement	주둔군지위협정
START	Strategic Arms Reduction Treaty	전략무기감축협정
TASS	a news agency of the Russian state	타스통신(러시아 국영 통신사)
THAAD	Terminal High Altitude Area Defense, against missiles	고고도미사일방어체계(사드)
TPP	Trans-Pacific Partnership	환태평양경제동반자협정
TV	television	텔레비전
UAE	United Arab Emirates	아랍에미리트
UAV	unmanned aerial vehicle	무인항공기
UFO	unidentified flying object	미확인비행물체
UK	United Kingdom	영국
UN	United Nations	국제연합(유엔)
UNC	United Nations Command	유엔군사령부
UNESCO	United Nations Educational, Scientific and Cultural Organization	유엔교육과학문화기구(유네스코)
UNGA	United Nations General Assembly	유엔 총회
UNHCR	United Nations High Commissioner for Refugees	유엔난민기구
UNICEF	United Nations Children’s Fund	유엔아동기금(유니세프)
UNSC	United Nations Security Council	유엔 안전보장이사회
US	United States	미국
USA	United States of America	미국
USFK	United States Forces Korea	주한미군
USSR	Union of Soviet Socialist Republics, until 1991	소련(1991년까지)
UTC	Coordinated Universal Time	협정세계시
VAT	value-added tax	부가가치세
VIP	very important person	귀빈
WFP	World Food Programme	세계식량계획
WHO	World Health Organization	세계보건기구
WMD	weapons of mass destruction	대량살상무기
WTO	World Trade Organization	세계무역기구
Adm	Admiral	제독
Brig	Brigadier	준장
Capt	Captain	대위(육군)·대령(해군)
Co	company	회사
Col	Colonel	대령
Corp	corporation	주식회사
Dr	Doctor	박사, 의사
Gen	General	장군
Gov	Governor	주지사
Inc	incorporated	주식회사
Jr	junior: of two with one name the younger	이름이 같은 두 사람 가운데 젊은 쪽
Lt	Lieutenant	중위
Ltd	limited company	유한책임회사
Maj	Major	소령
Mr	title before a man’s name	씨(남성의 경칭)
Mrs	title before a married woman’s name	부인, 씨(여성의 경칭)
Ms	title before a woman’s name	씨(여성의 경칭)
Mt	mount: before the name of a mountain	산(산 이름 앞)
Prof	Professor	교수
Rep	Representative: a member of a parliament	하원의원, 의원
Rev	Reverend: title of a minister of the church	목사
Sen	Senator	상원의원
Sgt	Sergeant	하사, 병장
Sr	senior: of two with one name the older	이름이 같은 두 사람 가운데 나이 많은 쪽
St	Saint; in addresses, Street	성(聖); 주소에서는 거리
am	before noon	오전
pm	after noon	오후
eg	for example	예를 들어
ie	that is	즉
etc	and so on	기타, 등
vs	against	대(對)
Jan	January	1월
Feb	February	2월
Aug	August	8월
Sept	September	9월
Oct	October	10월
Nov	November	11월
Dec	December	12월
`

export type Expansion = { abbreviation: string; en: string; ko: string }

const known = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, Expansion] => {
      const [abbreviation = '', en = '', ko = ''] = line.split('\t')
      return [abbreviation, { abbreviation, en, ko }]
    }),
)

/** These are words, too, when they are not in capitals or have no full stop. */
const onlyWithStop = new Set(['am', 'pm', 'eg', 'ie', 'Gen', 'Co', 'Rep', 'Rev', 'Maj', 'Col'])

/**
 * What an abbreviation stands for, `US`, `U.S.` or `Gen.`, as it is written: `us` and `who` are words. `standsAlone` says that a full stop
 * may be missing because nothing but the word was asked for.
 */
export function expansionOf(written: string, standsAlone = false): Expansion | null {
  const hasStop = written.includes('.')
  const bare = written.replaceAll('.', '')
  const found = known.get(bare) ?? (hasStop ? known.get(bare.toLowerCase()) : undefined)
  if (!found) return null
  return onlyWithStop.has(found.abbreviation) && !hasStop && !standsAlone ? null : found
}

/** How many there are, for the page that says what the dictionary can do. */
export const abbreviations: ReadonlyMap<string, Expansion> = known
