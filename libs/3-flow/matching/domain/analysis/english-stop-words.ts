/** Function words that carry no subject matter. Words that can name a subject (can, well, may the month) cost little, so they go too. */
const WORDS = `
a about above after again against all also am an and any are as at be because been before being below between both but by
can cannot could did do does doing down during each either else ever few for from further get got had has have having he her
here hers herself him himself his how however i if in into is it its itself just let many may me might more most much must my
myself neither no nor not of off on once one only onto or other our ours ourselves out over own per rather same shall she
should since so some such than that the their theirs them themselves then there therefore these they this those through thus
to too under until up upon us very via was we were what when where whether which while who whom whose why will with within
without would yet you your yours yourself yourselves
don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't
it's that's there's what's i'm you're we're they're i've we've you've they've i'll we'll you'll they'll let's`;

const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

export function isEnglishStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
