/** Tells lines that belong to the page from lines of the article, by what they say alone. Each rule is one any site may meet. */

/** Longer lines are prose. */
const LONGEST_LINE = 140;

/** A stop at the end makes a line a sentence of the article, unless the rule says otherwise. */
interface Rule {
	readonly line: RegExp;
	readonly maybeSentence?: boolean;
}

const RULES: readonly Rule[] = [
	// Sharing and following.
	{
		line: /^(?:share|tweet|print|e-?mail|pin it|copy link|whatsapp|facebook|twitter|linkedin|reddit|pinterest|telegram|tumblr|instagram|youtube|bluesky|like this|loading|listen|bookmark)[:.…]*$/i,
		maybeSentence: true,
	},
	{
		line: /^(?:share|e-?mail|print|save|like|tweet)(?: this)?(?: (?:article|story|page|post))?(?: (?:on|via|to|with) [\w ]{1,40})?:?$/i,
	},
	{
		line: /^(?:click|tap)(?: here)? to (?:share|e-?mail|print|join|subscribe|sign|read|enlarge)\b/i,
		maybeSentence: true,
	},
	{ line: /^follow (?:us|me|@\w+)\b/i, maybeSentence: true },
	{
		line: /^follow [\w' ]{1,40} on (?:twitter|facebook|instagram|x|bluesky|whatsapp|youtube|tiktok|social media)\b/i,
		maybeSentence: true,
	},
	{ line: /^[\d.,]+ ?[km]? (?:shares?|views?|likes?|retweets?|followers|reactions|claps)$/i },
	// Asking.
	{
		line: /^(?:subscribe|sign up|sign in|log in|log out|donate|become a (?:member|supporter|subscriber)|support (?:us|our (?:work|journalism))|join us)\b[^,]{0,60}$/i,
		maybeSentence: true,
	},
	{ line: /^register(?: now| here| to comment)?$/i },
	{ line: /^(?:manage|accept|reject)(?: all| my)? (?:cookies|consent|preferences)$/i },
	{
		line: /\b(?:let us know|write to us|contact us|e-?mail(?: us)?|get in touch)\b.{0,80}\S@\S+\.\w/i,
		maybeSentence: true,
	},
	// Finding the way.
	{
		line: /^(?:skip to (?:main )?content|home|menu|search|about(?: us)?|contact(?: us)?|back to top|top|next|previous|(?:next|previous|older|newer) (?:posts?|articles?|story|page)\b.*)$/i,
	},
	{ line: /^(?:[←→«»‹›] ?.*|.* ?[←→«»›])$/ },
	{ line: /^(?:advertisement|advert|ads?|sponsored(?: content)?|promoted(?: content)?)$/i },
	{
		line: /^(?:privacy(?: policy| notice)?|terms(?: (?:and|&) conditions| of (?:use|service))?|cookie(?:s| policy| settings)?|accessibility|sitemap|rss(?: feed)?|faqs?|imprint)$/i,
	},
	{ line: /^(?:https?:\/\/|www\.)\S+$/i, maybeSentence: true },
	{ line: /^[\w ,()'-]{1,80}\.(?:png|jpe?g|gif|webp|svg|mp4|pdf)$/i },
	// Filing and dating.
	{
		line: /^(?:tags?|tagged|filed under|posted (?:in|on|by)|categor(?:y|ies)|archives?|published(?: (?:on|by|in|at))?|last (?:updated|modified)|updated(?: (?:on|at))?|first published|originally published|permalink)\b ?[:|]?.{0,100}$/i,
	},
	{ line: /^\d+ min(?:ute)?s?(?: read)?$/i },
	{ line: /^(?:©|\(c\) ?\d{4}|copyright\b)|\ball rights reserved\b/i, maybeSentence: true },
];

const HEADING =
	/^(?:read (?:more|next|also)|also read|see also|related(?: (?:articles?|posts?|stories|topics|content|links|news))?|more (?:from|on|stories|like this|news)\b.{0,60}|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|recent (?:posts|comments)|top stories|latest (?:news|stories|posts)|popular posts|editor'?s'? picks?)(?: ?[:»>|].{0,120})?$/i;

const CAPTION =
	/^(?:(?:pictured|above|below|left|right|inset|caption|graphic|chart|screenshot)(?: (?:above|below|left|right))?: |(?:photo(?:graph)?|picture|image)s?(?: credit| courtesy| by)?(?:: | by | courtesy ))/i;

const STOP = /[.!?]$/;

/** A line that is the page's own: sharing, asking, navigation, filing, copyright. */
export function isFurniture(line: string): boolean {
	if (line.length > LONGEST_LINE) return false;
	const isSentence = STOP.test(line);
	return RULES.some((rule) => (!isSentence || rule.maybeSentence === true) && rule.line.test(line));
}

/** A line that heads a box of links or appeals: "More from the Echo", "Related articles". */
export function isFurnitureHeading(line: string): boolean {
	return line.length <= LONGEST_LINE && !STOP.test(line) && HEADING.test(line);
}

/** A line that describes a picture and says so: "Below: ...", "Photo by ...". */
export function isCaption(line: string): boolean {
	return line.length <= 3 * LONGEST_LINE && CAPTION.test(line);
}

const ASK =
	/\b(?:donat(?:e|ions?)|subscri(?:be|ptions?)|our (?:supporters|newsletter|journalism)|sign up|become a member|support (?:us|our (?:work|journalism)))\b/i;
const READER = /\byou(?:r|'re|'d|'ll|'ve)?\b/i;

/** Speaks to the reader. */
export function isToReader(text: string): boolean {
	return READER.test(text.length > 600 ? text.slice(0, 600) : text);
}

/** Asks the reader for money, a subscription or an address. */
export function isAppeal(text: string): boolean {
	return text.length <= 400 && READER.test(text) && ASK.test(text);
}
