import type { AttributeDefinition } from "#journey/attribute.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";

/** A header as it is compared: small letters, no marks, single spaces. */
export function foldedHeader(header: string): string {
  return header
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}?%#]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** What a header may say of its column. */
export type HeaderWord =
  | "story"
  | "touchpoint"
  | "stage"
  | "person"
  | "score"
  | "date"
  | "channel"
  | "tags"
  | "consent";

/** In English, and the most usual words of German, French, Spanish, Italian, Portuguese, Dutch, Russian, Arabic, Chinese, Japanese and Korean; folded, so that kana have lost their marks too. */
const WORDS: Readonly<Record<HeaderWord, RegExp>> = {
  story:
    /^(?:(?:customer|user|review|survey|open|free|full|your|participant|respondent) )?(?:story|stories|text|review|reviews|comments?|verbatims?|feedback|content|quotes?|answer|words|message|response|reason|remarks?|opinion|body|transcript|geschichte|kommentare?|freitext|aussage|antwort|rezension|commentaires?|avis|recit|temoignage|comentarios?|opinion|historia|resena|commenti?|storia|recensione|relato|avaliacao|verhaal|opmerking(?:en)?|отзывы?|комментарии?|история|القصة|التعليق|تعليق|故事|评论|反馈|意见|コメント|感想|こ?意見|自由(?:回答|記述)|お?声|体験談|의견|후기|댓글)(?: (?:text|comments?|verbatim|body))?$/,
  touchpoint:
    /^(?:(?:customer |user )?(?:journey |process )?(?:touch ?points?|stops?|steps?|moments?)|interaction|survey (?:sub )?type|event|contact point|kontaktpunkt|beruhrungspunkt|station|point de contact|punto de contacto|punto di contatto|ponto de contato|contactmoment|точка контакта|نقطة الاتصال|نقطة التواصل|接触点|触点|タッチホイント|(?:顧客)?接点|접점|터치포인트)(?: name)?$|^(?:(?:at|in|during|on) )?(?:which|what) (?:part|step|stage|moment|touch ?point|point)\b.*$|^an welche[mr] (?:stelle|punkt|schritt)\b.*$/,
  stage:
    /^(?:(?:customer )?(?:journey|funnel|lifecycle|life cycle) )?(?:stages?|phases?(?: der (?:reise|journey))?|etape|etapa|fase|этап|стадия|المرحلة|مرحلة|阶段|段階|ステーシ|フェース|단계)(?: name)?$/,
  person:
    /^(?:review(?:er)? )?(?:person|participants?|respondents?|interviewees?|customers?|users?|user ?names?|authors?|clients?|contacts?|reviewers?|guests?|patients?|members?|visitors?|students?|employees? name|passengers?|shoppers?|buyers?|consumers?|subscribers?|travellers?|speakers?|repondante?s?|kunde|kundin|teilnehmer|befragte|personne|persona|cliente|participante|requesters?|klant|клиент|участник|العميل|المشارك|المستجيب|客户|用户|回答者|参加者|会員|顧客|お?客様|ユーサー|응답자|참여자|고객)(?: ?(?:id|uuid|guid|no|nr|nummer|number|key|code|name|email|#|番号|名))?$|^(?:response|submission|record|entry|antwort) id$|^#$|^(?:id person|name|full name|key|email|e mail|e ?mail ?add?resse?|adresse e ?mail|メールアトレス|kunden ?(?:nummer|nr|id)|who(?: said it| told it)?|naam|nom|nombre|nome|имя|氏名|お名前|名前|姓名|이름)$/,
  score:
    /^(?:(?:overall|nps|csat|ces|satisfaction|sentiment|star|total|customer|review|product|service|experience|user) )?(?:scores?|rating|ratings|nps|csat|ces|stars?|sentiment|satisfaction|feeling|mood|experience|value|grade|wert|bewertung|note|punkte|zufriedenheit|puntuacion|valoracion|calificacion|voto|punteggio|nota|schulnote|beoordeling|cijfer|оценка|балл|التقييم|تقييم|评分|分数|评价|满意度|評価|点数|満足度|スコア|평점|점수|만족도)(?: (?:score|rating|\d+ ?\d*))?$/,
  date: /(?:^| )(?:date|day|when|timestamp|time|created|told|submitted|recorded|datum|zeitpunkt|fecha|data|zeitstempel|horodateur|marca temporal|дата|التاريخ|日期|时间|日付|回答日時?|日時|タイムスタンフ|날짜|일자)(?: |$)|at$/,
  channel: /^(?:(?:contact|source) )?(?:channels?|medium|kanal|canal|canale)$/,
  tags: /^(?:tags?|labels?|themes?|topics?|codes?|thema|themen|schlagworte?|etiquetas?)$/,
  consent:
    /^(?:consent|permission|quotable|zitierfreigabe|zitierbar|einwilligung|einverstandnis|zustimmung|consentement|consentimiento|consenso|toestemming)(?: (?:given|status|to (?:be )?quoted?))? ?\??$|^(?:may|can|could|do|would|are|ok(?:ay)?|happy|willing|agrees?|i agree|i consent|permission|consent)\b.*\bquot(?:e|ed|ing)\b.*$|^(?:durfen|darf|kann)\b.*\bzitier(?:en|t)\b.*$|^quotes? (?:ok|okay|allowed|permitted|permission)\b.*$|^(?:don t|never|nicht) (?:quote|zitieren)\b.*$|^(?:acceptez vous|peut on|pouvons nous)\b.*\bcite.*$/,
};

/** Does a header say that its column is this? */
export function saysHeader(word: HeaderWord, header: string): boolean {
  const words = WORDS[word];
  return words.test(foldedHeader(header)) || words.test(foldedHeader(withoutAside(header)));
}

/** A header without what stands in brackets at its end: "Rating (1 = best)", "Submitted (UTC)". */
function withoutAside(header: string): string {
  return header.replace(/\s*[([（][^)\]）]*[)\]）]\s*$/u, "");
}

/** Other spellings of the ready attributes, by the slug of their id; folded. */
const SPELLINGS: Readonly<Record<string, RegExp>> = {
  age: /^(?:age(?: years| in years| group| band| range)?|years old|how old are you\??|alter|edad|age ans|idade|eta)$/,
  sex: /^(?:sex|gender|geschlecht|sexe|genre|genero|sesso|sexo)$/,
  "job-title": /^(?:job(?: title| role)?|occupation|profession|position|role|beruf|puesto|cargo)$/,
  income:
    /^(?:(?:household|annual|yearly|monthly|personal) )?(?:income|salary|earnings|einkommen|revenu|ingresos)$/,
  education:
    /^(?:(?:highest )?(?:education|degree)(?: level)?|schooling|bildung|bildungsgrad|formation|educacion)$/,
  "family-status":
    /^(?:family status|marital status|marital|civil status|relationship status|familienstand|estado civil)$/,
  "company-name":
    /^(?:company|company name|organi[sz]ation|employer|firma|unternehmen|account name|entreprise|empresa|azienda)$/,
  "company-size":
    /^(?:company size|size of (?:the )?company|organi[sz]ation size|firm size|unternehmensgrosse)$/,
  industry: /^(?:industry|sector|branche|industria|secteur)$/,
  "annual-revenue":
    /^(?:(?:annual |yearly )?(?:revenue|turnover)|jahresumsatz|umsatz|omzet|chiffre d affaires)$/,
  employees:
    /^(?:employees|(?:number|no) of employees|employee count|headcount|mitarbeiter|mitarbeiterzahl)$/,
  "company-location": /^(?:company location|headquarters?|hq)$/,
  lifestyle: /^(?:life ?style)$/,
  loyalty:
    /^(?:customer for|tenure(?: years)?|years as (?:a )?customer|account age|loyalty(?: years)?)$/,
  "product-usage": /^(?:(?:product )?(?:usage|use)(?: of the product| frequency)?)$/,
  city: /^(?:city|town|stadt|wohnort|ort|ville|ciudad|citta|cidade|municipality)$/,
  region: /^(?:region|state|province|county|bundesland|land kreis|provincia|estado)$/,
  country: /^(?:country(?: of residence)?|nation|nationality|pays|pais|paese)$/,
  "team-size": /^(?:team size|size of (?:the )?team)$/,
  "decision-role": /^(?:(?:decision|buying) role|role in (?:the )?decision)$/,
  technology: /^(?:technology|technologies|tech stack|tools)$/,
  competitors: /^(?:competitors?)$/,
};

const OWNER =
  /^(?:author|customer|user|respondent|participant|client|person|your|the|reviewer|ihre?|deine?|votre|vos|su|tu|il tuo|la tua|sua?|seu) /;

/** The ready attribute that a header names, in any of its spellings. */
export function standardOf(header: string): AttributeDefinition | undefined {
  const folded = foldedHeader(header);
  const asked = /^(?:what|which) (?:is|s|are|best describes) (?:your )?(.+?) ?\?$/.exec(
    folded,
  )?.[1];
  const bare = (asked ?? folded).replace(OWNER, "");
  return STANDARD_ATTRIBUTES.find(({ id, name }) => {
    const spelling = SPELLINGS[id.replace("attribute-", "")];
    const own = foldedHeader(name);
    return own === folded || own === bare || (spelling?.test(bare) ?? false);
  });
}

/** The letter of a column as spreadsheets name it: A, B … Z, AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : "") + String.fromCodePoint(65 + (column % 26));
}

/** What to call a column: its header, with its letter where the header is blank or stands twice. */
export function columnName(header: readonly string[], column: number): string {
  const own = (header[column] ?? "").trim();
  if (own === "") return `Column ${letterOf(column)}`;
  const isTwice = header.some((other, index) => index !== column && other.trim() === own);
  return isTwice ? `${own} (${letterOf(column)})` : own;
}
