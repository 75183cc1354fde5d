// Sentences of our own, labelled by hand: what a word list should find, and what it must leave alone. Some of the first it does not find.

export const innocent = `
Scunthorpe won against Arsenal, and Penistone drew with Cockfosters.
The assassination was discussed in class, with a glass of cocktail sauce.
Sussex and Essex are counties; Middlesex was one.
She is a therapist and analyst in Fukuoka, and eats shiitake and shitake alike.
He sniggered at the niggardly offer.
A Pakistani and a Japanese delegation met in Lightwater.
Charles Dickens wrote it, and Moby Dick was written by Melville.
Dick Cheney and Dick Van Dyke were never in one film.
There is a chink in the armour of this argument.
Classic bass guitars, assets and passages: as such as ever.
It was a mishit, and the striker knows it.
The button was pushed; push it again.
I passed the class as a student, as said above.
Nobody would say that as an assistant.
Bassoon, embassy, ambassador, massage, compass, harass, cassette.
Grapes and drapes, the rapeseed harvest and the Cape.
The cumulative document was circumspect and circumcised.
Hello! This is 1st class, 2nd rate and 4th in line, at 5 o'clock.
B52 and A380 landed at 18:00 on gate 4.
He paid US$5, or A$7, and e-mailed me at me@assets.example.
The spice trade, auspicious and conspicuous.
Japan's jape was a japonica.
Prickly pears and pricked ears are fine.
A retardant foam slows fires.
Kyushu, kyphosis and Skype.
The shuttle took us to Phuket and Fucino.
Titania, titanium and constitution are words.
I would kill for a coffee, and they killed time.
The A.S.S.E.T. programme and the B.A.S.S. society.
This is as sad as it is simple.
Hitchcock, Babcock, peacock, cockpit and shuttlecock.
The therapists' associates assess assumptions.
That is not what I meant; not it, at all.
Die Zeit and Der Spiegel die Artikel lesen.
They shot the film in Seoul.
Please send a telegram to the ministry.
He is my bastion of hope; the Bastille fell.
Twatt is a village in Orkney, and so I read.
Bitcoin fell; batch and botch and butch.
Arsenic and the arsenal of parsers.
이 사건은 개혁의 시발점이 되었다.
경부선의 시발역은 서울역이다.
시발지와 종착지를 적어 주세요.
3시 발 열차를 탔다. 오후 2시발 KTX였다.
다시 발견된 유물이 전시된다.
역시 발전이 빠르다.
혹시 발표는 언제 하나요?
국산 시발자동차와 시발택시를 기억합니다.
병신년 새해가 밝았다. 丙申年 이야기다.
1836년 병신년의 기록을 보라.
병신박해는 없었고 병인박해가 있었다.
봄에는 개나리가 핀다.
새끼손가락을 걸고 약속했다.
개 새끼 세 마리가 태어났어요.
고양이 새끼들이 귀엽다.
지랄탄이 터지던 1987년의 거리.
팔등신 미녀와 등신불 이야기.
등신대 사진을 세웠다.
그 시 발표회에 다녀왔다.
도시 발달의 역사입니다.
낚시 발판이 무너졌다.
접시 발이 깨졌다.
좋아요 ㅋㅋㅋㅋ 정말 ㅎㅎㅎ
ㅠㅠ 너무 슬퍼요 ㅜㅜ
ㅇㅇ 맞아요 ㄱㅅㄱㅅ 감사합니다
ㄱㄱ 갑시다 ㅇㅋ
미친 듯이 달렸다. 미친 존재감이라는 말이 있다.
미친놀이라는 연극을 보았다.
병이 신기하게 나았다.
정신병원과 신병 훈련소.
카지노 산업의 현황을 다룬 기사입니다.
부산 카지노 유치에 반대합니다.
씨 발라 먹는 과일은 귀찮다.
씨앗을 발아시켰다.
수박씨 발라내기 대회
좌우를 좇아 행동하지 말자.
꿈을 좇는 사람들
엿을 먹었다. 엿 장수가 왔다.
문이 닫혀 있었다. 불이 꺼져 있었다고 합니다.
또 라이벌이 나타났다.
찐 따뜻한 이야기였다.
한남동 충무로 사이 버스가 없다.
김치 녀석이 맛있네.
개독립이라는 말은 없다.
쓰레기 새끼줄로 묶어 버렸다.
기미년과 갑오년, 을미년.
이 년 전과 삼 년 전의 차이.
18년 동안 일했습니다. 18년차입니다.
18살과 1818년
염병은 장티푸스의 옛말이라고 교과서에 나온다. 전염병이 돌았다.
목을 따뜻하게 하세요.
칼로 찔러도 피 한 방울 안 나올 사람이라는 속담이 있다.
자살 예방 상담은 109입니다.
그 집은 나가 죽었다는 소문이 있다.
바보 온달과 평강 공주
대출 문의가 늘었다고 은행이 밝혔다.
토토는 만화의 주인공이다.
The Fukushima plant and the Shih Tzu
Title IX, titular, and titanic
Basshunter played at Glastonbury
He is Dick Durbin, a senator
My fanny pack
She cut class in the grass
document.write is bad
I've retarded the timing of the engine
a bastard file and a rasp
시발점에서 종착점까지
동시 발매되었습니다
다시 발끈했다
임시 발행본
즉시 발령
6시발 비행기
그 병이 신종이라는데
고시생 병신춤 공연
공옥진의 병신춤은 문화재다
지랄 같은 날씨라는 소설
등신 크기 조각
닥쳐온 위기
위기가 닥쳐 어렵다
발전과 개발
메뉴는 홍어, 새끼 돼지
강아지 새끼들아 귀엽다
꺼져 가는 불씨
찐따오 맥주
`
  .trim()
  .split('\n')

export const offending = `
you are a fucking idiot
what the fuck
FUUUUCK this
f u c k you
f.u.c.k the editors
fu.ck off
f*ck off
fcuk the lot of them
fück that
ｆｕｃｋ you
ƒuck you all
𝓯𝓾𝓬𝓴 this paper
🅵🅤🅒🅚
fu​ck
fцck you
fuсk you
phuck you
motherfuckers
this is sh1t
sh!t article
5hit writing
bullshit!!!
b.u.l.l.s.h.i.t
$hitty newspaper
shiiiiit
he is an a$$hole
@sshole
ass
such an a s s
b1tch
biiiitch
bitches
you b-i-t-c-h
you cunt
c_u_n_t
retarded take
r3tard
you n1gger
niggers out
n i g g e r
faggots
f4ggot
kill yourself
KYS
k y s
killyourself
kill-yourself
go kill urself
I'll kill you
moronic moron
stfu
shut the f up
best online casino here
0nline cas1no
d1ckhead
wanker
시발
씨발
시발아
시발이네
아 시발 진짜
시발놈아
시발새끼들
시 발
시.발
시1발
시ㅋ발
시이발
시이이이발
시바ㄹ
ㅅㅣ발
ㅅㅣㅂㅏㄹ
ㅅl발
ㅆㅣ발
씨~발
씨 발 놈
씹할
ㅅㅂ
ㅅㅂ놈
아ㅅㅂ
ㅅ ㅂ
ㅅ.ㅂ
ㅆㅂ진짜
tlqkf
시bal
sibal
슈발
씨8
병신
병신아
병신같은
이런 병신들
병1신
병~신
병 신
병시ㄴ
ㅂㅕㅇ신
ㅂㅅ
ㅂㅅ같네
ㅄ
ㅄ인가
븅신
병신
병​신
병ㅡ신
개새끼
개새끼야
개.새.끼
개새1끼
개 새 끼
ㄱㅐ새끼
ㄱH새끼
개색기
개섹히
개쉐리
미친놈
미친새끼들아
미친ㄴ
지랄하네
지랄하고 있네
지 랄
ㅈㄹ하네
지x랄
닥쳐라
꺼져
좆같네
존나 좆같음
ㅈ같네
니애미
느금마
느금ㅁ
짱깨들
쪽바리는 가라
쪽1바리
틀딱들
맘충
김치녀가 또
한남충
한남ㅊ
개독교놈들
똥꼬충
나가 죽어라
자살해라
나가뒤져라
뒤져라 그냥
죽여버린다
죽여 버린다
찾아가서 죽인다
바카라 추천
토토사이트 추천
토.토.사.이.트
카톡문의 주세요
카톡 문의
18놈아
등신아
또라이네
또라2
엿먹어라
쌍년
이런 씨발 뭐야
에라이 씨 바 ㄹ
개색휘
ㅅㅂㄹㅁ
니 애 미
병.신.들
bitch please
what a dumb fuckin take
FuCkInG liars
s-h-i-t
you are a r e t a r d
미 친 놈
미친 놈들 많네
이 ㅂㅅ아
ㅈ1랄
ㅅ1발
씨~~~발
시8
개.같.은
go f yourself
bullsh1t
f@gg0t
azzhole
dumb@ss
병쉰
토토 사이트 가입하세요
죽여버리고 싶다
온라인 바카라는 여기
좆
`
  .trim()
  .split('\n')
