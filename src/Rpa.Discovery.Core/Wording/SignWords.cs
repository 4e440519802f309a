namespace Rpa.Discovery.Wording;

/// <summary>The page that a manager signs: what is asked, and how it is answered.</summary>
internal static class SignWords
{
    public static readonly Phrase Question = new("question", "知りたいこと");
    public static readonly Phrase Answer = new("answer", "答え");
    public static readonly Phrase NothingFirst = new("Nothing that was found is better than today", "いまより良くなる案は見つかりませんでした");
    public static readonly Phrase NothingFirstBut = new(
        "Nothing that was found is better than today; what follows is about the best of it, {0}",
        "いまより良くなる案は見つかりませんでした(以下は、その中でいちばん上の『{0}』について)");
    public static readonly Phrase WhatFirst = new("What first?", "何から始めるか");
    public static readonly Phrase Level = new("{0} (level with each other; what follows is about the one named first)",
        "{0}(どれが上とも言えない。以下は最初に挙げたものについて)");
    public static readonly Phrase LevelWith = new("Level with it, and not to be told apart yet: {0}.", "これと、どれが上とも言えないもの: {0}");
    public static readonly Phrase HowMuch = new("How much does it give, at least and at most?", "どれだけの効果があるか(少なくて、多くて)");
    public static readonly Phrase WhatCost = new("What does it cost?", "いくらかかるか");
    public static readonly Phrase HowSure = new("How sure is it that this is the first?", "これが一番だと、どれくらい確かか");
    public static readonly Phrase RestsOn = new("What does it rest on?", "何をよりどころにしているか");
    public static readonly Phrase WhatChanges = new("What would change it?", "何が変われば、順番が変わるか");
    public static readonly Phrase WhatToMeasure = new("What to measure or ask first?", "先に何を測り、何を聞くか");
    public static readonly Phrase Decision = new("Decision", "決定");
    public static readonly Phrase Boxes = new("□ begin   □ measure first   □ not now      date:               name:",
        "□ 始める　□ 先に測る　□ 今はしない　　　　日付:　　　　　　　氏名:");
    public static readonly Phrase Then = new("{0}; {1}", "{0}。{1}");
    public static readonly Phrase ToBegin = new("{0} to begin", "始めるときに{0}");
    public static readonly Phrase EachYear = new("{0} in each further year", "その後は毎年{0}");
    public static readonly Phrase Balance = new("saved less spent, spread over its years: {0} a year", "減る支出から費用を引くと、ならして年{0}");
    public static readonly Phrase Unanswered = new("questions that nobody has answered: {0} ({1})", "まだ聞いていないことが{0}つ({1})");
    public static readonly Phrase NotKnown = new("nothing was found that would", "順番を変えるものは見つかっていません");
    public static readonly Phrase NothingAloneFalls = new(
        "No single figure alone lowers the doubt that figures leave about the first place, which is {0}. These count most:",
        "どれが一番かの迷いのうち、数字から来る分({0})を、一つだけで減らせる数字はありません。効き目が大きいのは次のものです。");
    public static readonly Phrase Contents = new("Contents", "目次");
    public static readonly Phrase Because = new("why", "理由");
    public static readonly Phrase WouldGive = new("would give", "効果(ファイルの数字で)");
    public static readonly Phrase AllRestOn = new("Each of these rests, where it is weakest, on figures of the kind '{0}'.",
        "どれも、いちばん弱いよりどころは「{0}」です。");
}
