import { intAt, itemAt } from "#kit/itemAt.ts";
/** Languages whose stopwords are known, each a bit of a mask. */
const LISTS: readonly string[] = [
  // English
  "a about after again all also am an and any are as at be because been before being both but by can could " +
    "did do does doing done down during each even few for from further get got had has have having he her here hers " +
    "him himself his how i i'd i'll i'm i've if in into is it it's its itself just let me more most much my myself " +
    "of off on once one only or other our ours out over own really same she should so some such than that that's the " +
    "their theirs them themselves then there these they they're this those through to too under until up upon us very " +
    "was we we're we've were what when where which while who whom why will with would you you're your yours yourself",
  // German
  "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei damit dann " +
    "das dass dein dem den denn der des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein " +
    "eine einem einen einer eines er es etwas euch euer für gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn " +
    "ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann können könnte machen man " +
    "mein meine meinem meinen meiner mich mir mit muss müssen nach noch nun nur ob oder ohne sehr sein seine seinem seinen " +
    "seiner selbst sich sie sind so solche soll sollte sondern sonst über um und uns unser unsere unter vom von vor wann " +
    "war waren was weg weil weiter welche welcher wenn werde werden wie wieder wir wird wirst wo wurde wurden würde während " +
    "zu zum zur zwar zwischen",
  // Spanish
  "a al algo algunas algunos ante antes aquí así aún aunque cada como con contra cual cuando de del desde donde dos durante " +
    "e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estaba este esto estos fue fueron " +
    "ha había han hasta hay he la las le les lo los más me mi mis mientras mucho muy nos nosotros o os otra otro para pero " +
    "poco por porque pues que qué quien se sea ser si sí sido sobre solo sólo son soy su sus también tan tanto te tengo " +
    "tiene tienen todo todos tu tus un una uno unos unas usted y ya yo",
  // French
  "a à ai ainsi alors après as au aussi autre aux avait avant avec avez avoir avons bien c ça car ce cela celle celui ces cet " +
    "cette ceux chez comme d dans de depuis des donc du elle elles en encore entre est et étaient était été être eu eux fait " +
    "faire fois font il ils j je l la là le les leur leurs lors lui m ma mais me même mes moi mon n ne nos notre nous on ont " +
    "ou où par parce pendant peu peut plus pour pourquoi qu quand que quel quelle qui quoi s sa se sera ses si son sont sous " +
    "suis sur t ta te tes toi ton tous tout toute toutes très tu un une vos votre vous y",
  // Portuguese
  "a à ao aos após as às até bem cada com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era " +
    "eram essa essas esse esses esta está estão estava este estes eu foi foram for há isso isto já lá lhe mais mas me mesmo " +
    "meu meus minha minhas muito na nas no nos nós nossa nosso num numa o os ou para pela pelas pelo pelos pois por porque " +
    "quando que quem se seja sem sempre ser seu seus só sua suas são também tão te tem têm tenho ter tinha todos tu tudo um " +
    "uma umas uns você vocês",
  // Italian
  "a abbiamo agli ai al alla alle allo anche ancora avere aveva c che chi ci ci come con così cui d da dagli dai dal dalla " +
    "dei del della delle dello di dopo dove e è ed era erano essere fra gli ha hai hanno ho i il in io l la le lei lo loro " +
    "lui ma me mi mia mie miei mio molto ne negli nei nel nella nelle noi nostro o ogni per perché più poi qua quale quando " +
    "quello questa queste questi questo qui sarà se sei si sia solo sono sopra sta stata stato su sua sue sui sul sulla suo " +
    "suoi tra tu tua tuo tutti tutto un una uno vi voi",
  // Chinese and Japanese, letter by letter
  "的 了 是 在 我 你 他 她 它 们 也 很 就 都 和 有 这 那 吗 呢 吧 啊 把 被 给 は が を に で と も の て た だ し い る れ す ま",
];

/** Words that turn or colour a meaning: they stay at a phrase's edge, but are no phrase alone. */
const DEPENDENT = new Set(
  (
    "not no never none nothing cannot can't don't didn't doesn't won't wasn't isn't couldn't wouldn't without " +
    "still yet now ever told said say says too " +
    "nicht kein keine keinen keinem keiner nie niemals nichts ohne noch immer jetzt " +
    "nunca nada ningún ninguna sin jamás aún todavía ahora " +
    "pas jamais rien sans aucun aucune non encore toujours trop não nenhum nenhuma sem ainda agora sempre " +
    "mai niente nessun nessuno senza ancora troppo 不 没 没有 ない"
  ).split(" "),
);

const MASKS = masksOf(LISTS);

/** The languages in which a word, in lower case, is a stopword: a bit for each list; dependent ones never are. */
export function stopwordMask(word: string): number {
  return isDependent(word) ? 0 : (MASKS.get(word) ?? 0);
}

/** Does the word, in lower case, only mean something beside others, like not or still? */
export function isDependent(word: string): boolean {
  return DEPENDENT.has(word);
}

/**
 * The languages that a text is most likely in: those most of its words are
 * stopwords of. Of several as likely all, so that none of their stopwords
 * passes for a word that means something.
 *
 * @param masks  of the text's words, so many of them
 * @returns a mask; 0 when no word is a stopword
 */
export function languagesOf(masks: Int32Array, count: number): number {
  HITS.fill(0);
  for (let at = 0; at < count; at += 1) {
    for (let rest = intAt(masks, at); rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      HITS[bit] = itemAt(HITS, bit) + 1;
    }
  }
  const best = Math.max(1, ...HITS);
  return HITS.reduce((found, hits, bit) => (hits === best ? found | (1 << bit) : found), 0);
}

/** Words that are stopwords of each language, of the text that is looked at. */
const HITS = new Uint32Array(LISTS.length);

function masksOf(lists: readonly string[]): ReadonlyMap<string, number> {
  const masks = new Map<string, number>();
  for (const [bit, list] of lists.entries()) {
    for (const word of list.split(" ")) masks.set(word, (masks.get(word) ?? 0) | (1 << bit));
  }
  return masks;
}
