import { describe, expect, test } from "vitest";
import { decodeText } from "#formats/csv/decode.ts";
import { attributeField } from "#journey/participant.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { imported, kindsOf, roleIn, tableOf } from "./importing.ts";

/** Where Windows-1252 keeps signs that Unicode has elsewhere. */
const WINDOWS: ReadonlyMap<string, number> = new Map(
  Object.entries({ "‚": 0x82, ƒ: 0x83, "„": 0x84, "“": 0x93, "”": 0x94, "—": 0x97, Ÿ: 0x9f }),
);

const ids = (count: number): string =>
  Array.from({ length: count }, (_, at) => `"{""ImportId"":""QID${at}""}"`).join(",");

const QUALTRICS = [
  "StartDate,Progress,ResponseId,Q1_NPS_GROUP,Q1,Q2,Q3,Q4",
  "Start Date,Progress,Response ID,How likely are you to recommend us? - Group,How likely are you to recommend us?,What is the main reason?,At which step did this happen?,What is your age?",
  ids(8),
  "2024-03-01 08:01:22,100,R_1abc,Detractor,3,The checkout kept failing,Checkout,35-44",
  "2024-03-02 09:01:22,100,R_2abc,Promoter,10,It came a day early,Delivery,Prefer not to say",
  "2024-03-02 10:01:22,80,R_3abc,Passive,8,N/A,Delivery,25-34",
].join("\n");

const SURVEYMONKEY = [
  "Respondent ID,Start Date,Custom Data 1,How satisfied were you with each of these?,,,Please tell us more.,How old are you?",
  ",,,Ordering,Delivery,Returns,Open-Ended Response,Response",
  "118991122,03/14/2024 05:21:11 PM,,Very satisfied,Satisfied,N/A,Ordering was simple,25-34",
  "118991123,03/14/2024 06:21:11 PM,,Dissatisfied,Very dissatisfied,Neither satisfied nor dissatisfied,Left in the rain,35-44",
].join("\n");

const JAPANESE =
  "お客様番号,日付,段階,接点,評価,コメント\nC001,2024年3月1日,購入,レジ,1,待ち時間が長かった\nC002,2024年3月2日,購入,レジ,5,とても親切だった\n";

/** The same as Excel in Japanese saves it: its bytes in Shift_JIS. */
const SHIFT_JIS =
  "82a88b71976c94d48d862c93fa95742c92698a4b2c90da935f2c955d89bf2c83528381839383670a" +
  "433030312c32303234944e338c8e3193fa2c8d7793fc2c838c83572c312c91d282bf8e9e8ad482aa" +
  "92b782a982c182bd0a433030322c32303234944e338c8e3293fa2c8d7793fc2c838c83572c352c82" +
  "c682c482e0906590d882be82c182bd0a";

describe("the exports of survey tools", () => {
  test("Qualtrics: the questions below its codes name the columns, and tell what they are", () => {
    expect(tableOf(QUALTRICS)).toMatchObject({
      header: expect.arrayContaining(["What is the main reason?", "What is your age?"]),
      codes: expect.arrayContaining(["Q2", "Q4"]),
    });
    expect(kindsOf(QUALTRICS)).toEqual({
      "Start Date": "date",
      Progress: "ignore",
      "Response ID": "person",
      "How likely are you to recommend us? - Group": "attribute",
      "How likely are you to recommend us?": "score",
      "What is the main reason?": "story",
      "At which step did this happen?": "touchpoint",
      "What is your age?": "attribute",
    });
    expect(roleIn(QUALTRICS, "score").scale).toEqual({ worst: 0, best: 10 });
    const { stories, report } = imported(QUALTRICS);
    expect(stories.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["The checkout kept failing", "It came a day early", ""]),
    );
    expect(report.repairs.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("Excel in Japanese: its encoding, its headers and its days", () => {
    const bytes = Uint8Array.from(SHIFT_JIS.match(/../g) ?? [], (pair) =>
      Number.parseInt(pair, 16),
    );
    const read = decodeText(bytes);
    expect(read).toMatchObject({
      value: {
        text: JAPANESE,
        encoding: "shift_jis",
        notes: [expect.stringContaining("Shift_JIS")],
      },
    });
    expect(kindsOf(bytes)).toEqual({
      お客様番号: "person",
      日付: "date",
      段階: "stage",
      接点: "touchpoint",
      評価: "score",
      コメント: "story",
    });
    const { story, people } = imported(bytes);
    expect(new Set(people.map(({ key }) => key))).toEqual(new Set(["C001", "C002"]));
    expect(story("待ち時間が長かった")).toMatchObject({ toldAt: "2024-03-01", score: -100 });
    expect(story("とても親切だった")).toMatchObject({ toldAt: "2024-03-02", score: 100 });
  });

  test.each(["„Ÿes“, ‚Ÿ ‚é ƒA — “ƒÀ”", "‚Über“ ƒ Äpfel, Straße, naïve café, déjà vu"])(
    "western letters are no Japanese: %s",
    (text) => {
      const encoded = Uint8Array.from(text, (sign) => WINDOWS.get(sign) ?? sign.charCodeAt(0));
      expect(decodeText(encoded)).toMatchObject({ value: { text, encoding: "windows-1252" } });
    },
  );

  test("Google Forms in French: who answered, when, and what they agreed to", () => {
    const form =
      "Horodateur,Adresse e-mail,Racontez-nous votre expérience,Acceptez-vous d'être cité ?\n" +
      "13/03/2024 14:00:00,ana@example.org,L'attente était très longue,Oui\n" +
      '14/03/2024 14:00:00,bo@example.org,Tout était très bien pour moi,"Non, merci"\n';
    expect(Object.values(kindsOf(form))).toEqual(["date", "person", "story", "consent"]);
    const { story } = imported(form);
    expect(story("L'attente était très longue")?.consent).toBe("quote");
    expect(story("Tout était très bien pour moi")?.consent).toBe("refused");
  });

  test("who prefers not to say is not known", () => {
    const { people } = imported(QUALTRICS);
    const known = people.flatMap((person) => Object.values(person));
    expect(known).toEqual(expect.arrayContaining(["35-44", "25-34"]));
    expect(known).not.toContain("Prefer not to say");
  });

  test("SurveyMonkey: the parts of a question are its columns, and no story", () => {
    expect(kindsOf(SURVEYMONKEY)).toMatchObject({
      "Respondent ID": "person",
      Ordering: "rating",
      Delivery: "rating",
      Returns: "rating",
      "Please tell us more.": "story",
      "How old are you?": "attribute",
    });
    const { stories, report } = imported(SURVEYMONKEY);
    const scores = stories.map(({ score }) => score ?? Number.NaN).toSorted((a, b) => a - b);
    expect(scores).toEqual([-100, -50, 0, 50, 100]);
    expect(stories.map(({ text }) => text)).not.toContain("Open-Ended Response");
    expect(report.repairs).toEqual([
      { row: 2, message: expect.stringContaining("parts of the questions") },
    ]);
  });

  test("Google Forms: its time with a zone, a scale in the question, and German questions asked alike", () => {
    const form =
      'Timestamp,"How was it? (1 = very poor, 5 = excellent)",What happened?,Which step?\n' +
      "2024/03/05 3:21:45 PM GMT+1,4,The wizard explained it,Setup\n" +
      "2024/03/06 9:21:45 AM GMT+1,2,No invitation came for two days,Invite\n";
    expect(imported(form).stories.map(({ toldAt }) => toldAt)).toEqual(
      expect.arrayContaining(["2024-03-05T15:21", "2024-03-06T09:21"]),
    );
    expect(roleIn(form, "score").scale).toEqual({ worst: 1, best: 5 });
    const german =
      "Zeitstempel,Wie zufrieden waren Sie mit der Beratung?,Wie zufrieden waren Sie mit der Lieferung?,Was ist passiert?\n" +
      "2024/03/05 3:21:45 PM MEZ,4,2,Die Lieferung kam zu spät\n";
    expect(Object.values(kindsOf(german))).toEqual(["date", "rating", "rating", "story"]);
  });

  test("Typeform: when it was submitted, who answered, and which part it was about", () => {
    const form =
      "#,How likely are you to recommend *Acme*?,What's the reason?,Which part of the journey was it about?,Stage Date (UTC),Submit Date (UTC)\n" +
      "6f3k2j,9,Great people in the shop,Store visit,,2024-02-01 10:04:12\n" +
      "7f3k2j,2,Had to wait for a table,Waiting,2024-02-02 09:00:00,2024-02-02 10:04:12\n";
    expect(Object.values(kindsOf(form))).toEqual([
      "person",
      "score",
      "story",
      "touchpoint",
      "ignore",
      "date",
    ]);
  });

  test("answers that count rows name nobody: another file has a person 1 too", () => {
    const file = "Response ID,NPS,Comment\n1,9,Great\n2,3,Awful wait";
    expect(kindsOf(file)["Response ID"]).not.toBe("person");
  });
});

describe("what stands around a table", () => {
  test("a title above it is passed over and told", () => {
    const { header, repairs } = tableOf(
      "Customer feedback Q1,,,\n,,,\nStage,Touchpoint,Story,Score\nBuy,Till,Long queue,2\n",
    );
    expect(header).toEqual(["Stage", "Touchpoint", "Story", "Score"]);
    expect(repairs).toEqual([{ row: 1, message: expect.stringContaining("Customer feedback Q1") }]);
  });

  test("lines of two cells above it are passed over where the row below names columns", () => {
    const table = "Stage,Touchpoint,Story,Score\nBuy,Till,Long queue,2\n";
    const { header, rows, repairs } = tableOf(
      `Survey export,,,\nGenerated,13/02/2024,,\n\n${table}`,
    );
    expect(header).toEqual(["Stage", "Touchpoint", "Story", "Score"]);
    expect(rows).toHaveLength(1);
    expect(repairs.map(({ row, message }) => `${row} ${message}`)).toEqual([
      expect.stringMatching(/^1 .*“Survey export”/),
      expect.stringMatching(/^2 .*“Generated, 13\/02\/2024”/),
    ]);
    const ragged = tableOf("Person,Story\nAna,Long queue\nBob,Story,Score\n");
    expect(ragged.header).toEqual(["Person", "Story"]);
    expect(ragged.rows).toHaveLength(2);
  });

  test("a header that comes again, as where files were joined, is no story", () => {
    const { rows, repairs } = tableOf("Stage,Story\nBuy,Long\nStage,Story\nUse,Good\n");
    expect(rows).toEqual([
      ["Buy", "Long"],
      ["Use", "Good"],
    ]);
    expect(repairs).toEqual([{ row: 3, message: expect.stringContaining("repeats") }]);
  });

  test("the first story of a file without a header is a story", () => {
    const file = "The queue was too long and nobody cared\nI loved the staff in the shop\n";
    expect(imported(file).stories).toHaveLength(2);
    const asked = "Is there anything else you want to tell us?\nI loved the staff in the shop\n";
    expect(imported(asked).stories).toHaveLength(1);
  });

  test("names that come again below them are no header", () => {
    const file = "Checkout,Too slow today\nCheckout,Fine\nCheckout,Quick\n";
    expect(tableOf(file).hasHeader).toBe(false);
  });
});

describe("ratings as people write them", () => {
  const scoresOf = (cells: readonly string[], header = "Rating") =>
    imported([`Story,${header}`, ...cells.map((cell, at) => `word ${at},${cell}`)].join("\n"))
      .stories.toSorted((a, b) => a.text.localeCompare(b.text))
      .map(({ score }) => score);

  test.each([
    ["labels with their numbers", ["5 - Very satisfied", "1 - Very dissatisfied", "3 - Neutral"]],
    ["numbers behind their labels", ["Very satisfied (5)", "Very dissatisfied (1)", "Neutral (3)"]],
    ["stars", ["★★★★★", "★", "★★★☆☆"]],
    ["asterisks", ["*****", "*", "***"]],
    ["stars in words", ["5 stars", "1 star", "3 out of 5 stars"]],
    ["agreement", ["Strongly agree", "Strongly disagree", "Neither agree nor disagree"]],
    ["emoticons", [":-))", "😡", ":-|"]],
    ["a few percentages among ratings", ["5", "1", "50 %"]],
  ])("%s", (_, cells) => {
    expect(scoresOf(cells)).toEqual([100, -100, 0]);
  });

  test("answers in words are a score whatever their column is called", () => {
    expect(scoresOf(["Agree", "Disagree"], "The process was easy")).toEqual([50, -50]);
  });

  test("from extremely by very to not at all, somewhat is the middle; beside dissatisfied it is not", () => {
    const ladder = [
      "Extremely easy",
      "Very easy",
      "Somewhat easy",
      "Not so easy",
      "Not at all easy",
    ];
    expect(scoresOf(ladder)).toEqual([100, 50, 0, -50, -100]);
    expect(
      scoresOf(["Extremely satisfied", "Somewhat satisfied", "Somewhat dissatisfied"]),
    ).toEqual([100, 50, -50]);
    expect(scoresOf(["Very easy", "Somewhat easy", "Not at all easy"])).toEqual([100, 50, -100]);
  });

  test("what the ends mean in the header turns the scale, for answers in words too", () => {
    const school = "Schulnote (1 = sehr gut; 6 = ungenügend)";
    expect(scoresOf(["1", "6", "sehr gut"], school)).toEqual([100, -100, 100]);
  });

  test("seven of ten keeps its scale", () => {
    const file = "Story,Score\nfine,7/10\nbad,2/10";
    expect(imported(file).stories.map(({ rating }) => rating?.best)).toEqual([10, 10]);
  });

  test("digits of Arabic", () => {
    expect(scoresOf(["٥", "١"])).toEqual([100, -100]);
  });
});

test("headers in Arabic, Chinese and Russian name their columns; Chinese stories have words", () => {
  expect(Object.values(kindsOf("阶段,接触点,故事,评分\n购买,商店,排队太长了,2\n"))).toEqual([
    "stage",
    "touchpoint",
    "story",
    "score",
  ]);
  expect(Object.values(kindsOf("المرحلة,القصة,التقييم\nشراء,كان الطابور طويلا,٢\n"))).toEqual([
    "stage",
    "story",
    "score",
  ]);
  expect(Object.values(kindsOf("Этап,Отзыв,Оценка\nПокупка,Очередь была длинной,2\n"))).toEqual([
    "stage",
    "story",
    "score",
  ]);
});

describe("what a tool notes of the answering", () => {
  const QUESTIONS = "How satisfied were you with: - Booking,How satisfied were you with: - Support";

  test("progress and places on the globe rate no touchpoint", () => {
    const file =
      `Progress,Location Latitude,Location Longitude,${QUESTIONS},What is the main reason?\n` +
      "100,52.5,13.4,Very satisfied,Neutral,Booking was a breeze for me\n" +
      "100,48.1,11.5,Dissatisfied,Very dissatisfied,Nobody answered the phone for an hour\n";
    expect(Object.values(kindsOf(file))).toEqual([
      "ignore",
      "ignore",
      "ignore",
      "rating",
      "rating",
      "story",
    ]);
  });

  test("answers given to try the survey out are nobody's", () => {
    const file =
      "ResponseId,Status,Q1\nResponse ID,Response Type,What is the main reason?\n" +
      `${ids(3)}\nR_1abc,Survey Preview,Testing whether this works\nR_2abc,IP Address,It came a day early\n`;
    const { stories, report } = imported(file);
    expect(stories.map(({ text }) => text)).toEqual(["It came a day early"]);
    expect(report.repairs).toContainEqual({ row: 4, message: expect.stringContaining("try") });
  });

  test("all who gave no name are not one person", () => {
    const file =
      `Email,${QUESTIONS},Anything else?\n` +
      "anonymous,4,5,The parcel came on time and dry\n" +
      "anonymous,1,3,Left in the rain by the driver\n";
    expect(kindsOf(file)).toMatchObject({ Email: "ignore" });
    const named = "Name,Age,Story,Score\nAna,34,Fine for me,4\nAnonymous,51,Bad for me,2\n";
    const { people, stories } = imported(`${named}anonymous,,Very bad for me,1\n`);
    expect(people.map(({ name, key }) => [name, key])).toEqual(
      expect.arrayContaining([
        ["Ana", "Ana"],
        ["Row 3", null],
      ]),
    );
    expect(people).toHaveLength(2);
    expect(stories.filter(({ participantId }) => participantId === null)).toHaveLength(1);
  });

  test("signs without width make no other name, and alone are none", () => {
    const { people, board } = imported(
      "Person,Touchpoint,Story\nAna,Pay,It was fine\nAna\u200b,\u2066Pay,It was not\n\u200b,Pay\u200e,Nobody knows\n",
    );
    expect(people.map(({ name }) => name)).toEqual(["Ana"]);
    expect(board.touchpoint.size).toBe(1);
  });

  test("parts of names say what the person is called that an id tells, or who it is", () => {
    const file =
      "Respondent ID,Last Name,First Name,Plan,Comment\n" +
      "1700,Berg,Ana,Pro,It was fine\n1701,Berg,Ana,Basic,It was not\n";
    expect(kindsOf(file)).toMatchObject({ "First Name": "name", Plan: "attribute" });
    const { people } = imported(file);
    expect(people.map(({ name, key }) => `${name} ${key}`).toSorted()).toEqual([
      "Ana Berg 1700",
      "Ana Berg 1701",
    ]);
    const mailed = "Name,E-Mail,Comment\nAna,a@x.org,It was fine\nAna,b@x.org,It was not\n";
    expect(
      imported(mailed)
        .people.map(({ name, key }) => `${name} ${key}`)
        .toSorted(),
    ).toEqual(["Ana a@x.org", "Ana b@x.org"]);
    const unkeyed = "Vorname,Nachname,Kommentar\nJan,Groß,Ging schnell\nJan,Groß,Zu laut\n";
    expect(imported(unkeyed).people).toMatchObject([{ name: "Jan Groß", key: "Jan Groß" }]);
  });
});

test.each(["Journey step", "Customer touchpoint", "Process step", "User journey moment"])(
  "%s names the touchpoint",
  (header) => {
    expect(kindsOf(`Who,${header},Quote\nAna,Buy,It took three tries to pay\n`)).toMatchObject({
      Who: "person",
      [header]: "touchpoint",
    });
  },
);

test("a column of dates that are not all dates is one, and each that is none is told", () => {
  const file = "Story,Date\na,03.04.2024\nb,31.04.2024\nc,05.04.2024";
  const { stories, report } = imported(file);
  expect(stories.filter(({ toldAt }) => toldAt !== null)).toHaveLength(2);
  expect(report.repairs).toEqual([{ row: 3, message: expect.stringContaining("31.04.2024") }]);
});

test("points part thousands in a column where one stands before a comma", () => {
  const file =
    "Name;Umsatz;Kommentar\nAna;1.234,50 €;ging gut\nBob;12.000 €;ging nicht\nCy;980,00 €;ging so\n";
  const { people } = imported(file);
  const revenue = people.map(
    (person) => person[attributeField(standardAttributeId("annual-revenue"))],
  );
  expect(revenue).toEqual(expect.arrayContaining([1234.5, 12_000, 980]));
});

describe("exports in other words", () => {
  test("Google Forms: a time with its zone is no story, whatever number of words it is written in", () => {
    const file = `Timestamp,How old are you?,At which step did you get stuck?,Please describe what happened,"How easy was it? (1 = very hard, 5 = very easy)",May we quote you?
2024/03/01 8:01:22 AM GMT+1,25-34,Payment,"Card refused, then accepted",2,Yes
2024/03/01 9:01:22 PM GMT+1,35-44,Delivery,All fine,5,No`;
    expect(Object.values(kindsOf(file))).toEqual([
      "date",
      "attribute",
      "touchpoint",
      "story",
      "score",
      "consent",
    ]);
    const { story } = imported(file);
    expect(story("All fine")).toMatchObject({ toldAt: "2024-03-01T21:01", consent: "refused" });
  });

  test("Trustpilot: stars are the score, and consumers people", () => {
    const file = `Review Id,Review Created (UTC),Review Stars,Review Title,Review Content,Consumer Name
65a,2024-01-15 10:00:00,1,Never again,Waited 3 weeks; nobody answers.,K. Müller
65b,2024-01-16 10:00:00,5,Great!,Fast and friendly,Jo
65c,2024-01-16 10:00:00,3,Meh,,Li`;
    expect(kindsOf(file)).toMatchObject({
      "Review Stars": "score",
      "Review Content": "story",
      "Consumer Name": "person",
    });
    expect(imported(file).report).toMatchObject({ scored: 3, people: 3 });
  });

  test.each([
    ["Japanese", "回答者,段階,タッチポイント,評価,コメント,回答日"],
    ["Korean", "응답자,단계,접점,평점,의견,날짜"],
    ["Chinese", "姓名,阶段,触点,评分,评论,日期"],
  ])("%s: columns are known by their names", (_, header) => {
    const file = `${header}\n田中,購入,レジ,2,レジで二十分待ちました。,2024/04/03\n佐藤,配送,荷物,5,とても早く届きました！,2024/04/04`;
    expect(Object.values(kindsOf(file))).toEqual([
      "person",
      "stage",
      "touchpoint",
      "score",
      "story",
      "date",
    ]);
  });

  test("a transcript: who speaks is a person", () => {
    const file = "Speaker,Time,Text\nInterviewer,00:01,How was it?\nAna,00:05,It was slow.";
    expect(kindsOf(file)).toMatchObject({ Speaker: "person", Text: "story" });
  });

  test("sentences without a header: the first is told like the others", () => {
    const file = "The courier left it in the rain.\nIt came early!\nNobody answered my mail.";
    expect(imported(file).stories.map(({ text }) => text)).toContain(
      "The courier left it in the rain.",
    );
    expect(tableOf("What happened to you?\nIt came early!\nNobody answered.").hasHeader).toBe(true);
  });

  test("scales, consent, stages and moods are known in other languages", () => {
    const german = `Teilnehmer-Nr.;Phase der Reise;Kontaktpunkt;O-Ton;Stimmung;Zitierfreigabe
1;Vor dem Kauf;Webseite;Ich fand den Preis nicht.;negativ;ja
2;Kauf;Filiale;Netter Verkäufer;positiv;nein`;
    expect(Object.values(kindsOf(german))).toEqual([
      "person",
      "stage",
      "touchpoint",
      "story",
      "score",
      "consent",
    ]);
    const scores = new Set(imported(german).stories.map(({ score }) => score));
    expect(scores).toEqual(new Set([-50, 50]));
    const portuguese = "Relato;Nota de 0 a 10;Cliente\nDemorou demais;2;C1\nChegou antes;9;C2";
    expect(roleIn(portuguese, "score").scale).toEqual({ worst: 0, best: 10 });
    const arabic = "المشارك,التعليق,التاريخ\nأحمد,الموقع بطيء جدا,٢٠٢٤-٠٣-٠١";
    expect(kindsOf(arabic)).toMatchObject({ المشارك: "person", التاريخ: "date" });
    expect(imported(arabic).stories[0]).toMatchObject({ toldAt: "2024-03-01" });
  });

  test("a count under the stories sums them up, too", () => {
    const file = "Stage,Story,Score\nBuy,Slow,2\nPay,Fine,4\nAverage,,3\nTotal,2,";
    const { report } = imported(file);
    expect(report).toMatchObject({ stories: 2 });
    expect(tableOf(file).repairs.map(({ row }) => row)).toEqual([4, 5]);
  });

  test("numbers of rows and cases describe nobody", () => {
    const file =
      "Number,User,Rating,Message\n1,a1b2,2,The button does nothing\n2,a1b3,5,Love it all";
    expect(kindsOf(file)).toMatchObject({ Number: "ignore", User: "person", Rating: "score" });
  });
});

describe("headers in two rows, groups above the columns", () => {
  const ROWS =
    "Ann,34,4,Quick and painless for me,2,Came two days late\nBo,35,5,Loved it all,1,It was broken\n";

  const titles = (file: string): readonly string[] =>
    [...imported(file).board.touchpoint].map(({ title }) => title).toSorted();

  test.each([
    ["a blank corner", ",,Ordering,,Delivery,\n"],
    ["a name above the people", "Respondent,,Ordering,,Delivery,\n"],
    ["a title above", "Visits in May\n,,Ordering,,Delivery,\n"],
  ])("are one name for each column: %s", (_, above) => {
    const file = `${above}Name,Age,Rating,Comment,Rating,Comment\n${ROWS}`;
    const table = tableOf(file);
    expect(kindsOf(file)).toEqual({
      Name: "person",
      Age: "attribute",
      "Ordering – Rating": "rating",
      "Ordering – Comment": "words",
      "Delivery – Rating": "rating",
      "Delivery – Comment": "words",
    });
    expect(table.rows).toHaveLength(2);
    expect(table.repairs.at(-1)?.message).toContain("names the parts of the questions");
  });

  test("a row of answers is none of them, whatever it says", () => {
    const blank = tableOf("Person,Channel,,Touchpoint\nAnn,Email,x,Pay\nBo,Web,,Pay\nCy,Web,,Go\n");
    expect(blank.header[1]).toBe("Channel");
    expect(blank.rows).toHaveLength(3);
    const figures = tableOf("Group,,Ordering\nName,Rating,4\nBo,Rating,5\nCy,Text,1\n");
    expect(figures.rows).toHaveLength(3);
  });

  test("a touchpoint is called by its group, or by its row in a grid of Google Forms", () => {
    const rated = ",Ordering,Delivery\nName,Rating,Rating\nAnn,4,2\nBo,5,1\nCy,3,5\n";
    expect(titles(rated)).toEqual(["Delivery", "Ordering"]);
    const grid =
      "Email,How was it: [Ordering],How was it: [Delivery ]\na@x.com,4,2\nb@x.com,5,1\nc@x.com,3,5\n";
    expect(titles(grid)).toEqual(["Delivery", "Ordering"]);
  });
});
