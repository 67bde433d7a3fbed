/** Passwords that are tried first by whoever guesses; shorter ones and those of digits alone are refused anyway. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    password password1 password2 password3 password7 password9 password01 password11 password12 password99 password123
    password1234 password! password1! passw0rd p@ssw0rd p@ssword pa$$word pa55word passpass passport mypassword
    mypass123 secret123 topsecret changeme changeme1 changeme123 welcome1 welcome12 welcome123 letmein1 letmein123
    login123 admin123 admin1234 admin12345 administrator superuser root1234 guest123 guest1234 user1234 username
    demo1234 default1 temp1234 temporary master123 test1234 test12345 testtest testing1 testing123 hello123 hello1234
    helloworld trustno1 whatever whatever1 nothing1 internet internet1 computer computer1 samsung1 samsung123 google123
    facebook facebook1 linkedin windows1 microsoft blackberry iphone123 android1 qwertyui qwertyuiop qwerty12 qwerty123
    qwerty1234 qwerty12345 qwerty123456 qwertyuiop1 qwert123 qwer1234 qweqweqwe qweasdzxc qwe123qwe 1q2w3e4r 1q2w3e4r5t
    1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc qazwsx123 zaq12wsx zaq1zaq1
    zaq1xsw2 asdfghjk asdfghjkl asdf1234 asdfasdf asd123456 asdasdasd zxcvbnm1 zxcvbnm123 zxcvbnm, zxc123456 йцукенгш
    йцукен123 пароль123 привет123 любовь123 abcd1234 abcd12345 abc12345 abc123456 abc123abc abcdefgh abcdefg1 abcdefghi
    a1b2c3d4 a1b2c3d4e5 a1234567 a12345678 a123456789 aa123456 aa12345678 aaaaaaaa 1234abcd 1234qwer 12345qwert
    123456abc 123456qwe 12345678a 123456789a 123456789q 1a2b3c4d 123qweasd 123qwe123 123abc123 q1234567 q12345678
    q123456789 z1234567 xxxxxxxx zzzzzzzz qqqqqqqq iloveyou iloveyou1 iloveyou2 iloveyou123 iloveyou! ilovegod loveyou1
    loveme123 lovelove love1234 sweetheart babygirl babygirl1 princess princess1 princess123 beautiful butterfly
    sunshine sunshine1 sunshine123 rainbow1 chocolate strawberry cupcake1 flower123 angel123 angels123 heaven123
    blessed1 jesus123 jesuschrist godisgood allah123 bismillah inshallah mohammed muhammad abdullah football football1
    football123 baseball baseball1 basketball softball volleyball liverpool liverpool1 chelsea1 chelsea123 arsenal1
    arsenal123 barcelona realmadrid manchester manunited juventus cowboys1 steelers yankees1 lakers24 jordan23 michael1
    ronaldo7 superman superman1 batman123 spiderman spiderman1 ironman1 starwars starwars1 pokemon1 pokemon123 minecraft
    fortnite garfield dragon123 dragonball monkey123 shadow123 killer123 hunter123 tigger123 dolphin1 dolphins elephant
    panther1 cheetah1 jennifer michelle jessica1 nicole123 ashley123 daniel123 thomas123 charlie1 charlie123 samantha
    victoria elizabeth alexander alexandra benjamin christian christopher jonathan danielle stephanie veronica patricia
    margaret catherine anthony1 william1 ferrari1 mercedes mercedes1 corvette mustang1 porsche911 harley123 yamaha123
    metallica slipknot nirvana1 blink182 eminem123 midnight thursday saturday february september november december
    summer123 summer2024 summer2025 summer2026 winter123 winter2024 winter2025 winter2026 spring2024 spring2025
    spring2026 autumn2025 autumn2026 january1 monday123 friday123 america1 dubai123 dubai2020 abudhabi emirates
    emirates1 pakistan pakistan1 pakistan123 india123 bangladesh indonesia tashkent uzbekistan samarkand philippines
  `
    .trim()
    .split(/\s+/),
)
