namespace Rpa.Discovery.Wording;

/// <summary>What <c>new</c> asks at a terminal, and what it expects.</summary>
internal static class InterviewWords
{
    public static readonly Phrase Begin = new(
        "A few questions for a first study. Enter alone takes what stands in brackets; '?' means that nobody knows yet. Everything can "
        + "be corrected in the file later.",
        "はじめての計算のために、いくつかうかがいます。そのままEnterで[ ]の中のとおり、「?」は「まだ分からない」です。あとからファイルで直せます。");
    public static readonly Phrase Division = new("What is your division called?", "部署の名前は?");
    public static readonly Phrase UsualDivision = new("Our division", "わたしたちの課");
    public static readonly Phrase People = new("How many people work there?", "何人で仕事をしていますか?");
    public static readonly Phrase Hours = new("When are they there, Monday to Friday?", "月〜金の勤務時間は?");
    public static readonly Phrase FirstWorkflow = new("Which work takes most of your time? Its name:", "いちばん時間を取られている業務は何ですか? その名前:");
    public static readonly Phrase NextWorkflow = new("Which is number {0}? Enter ends the list:", "{0}番目の業務は? (なければEnter):");
    public static readonly Phrase Volume = new("{0}: how many come?", "「{0}」は何件来ますか?");
    public static readonly Phrase Minutes = new("{0}: how long does one take?", "「{0}」は1件に何分かかりますか?");
    public static readonly Phrase Price = new("What does an hour of one person cost?", "1人1時間あたりの人件費は何円ですか?");
    public static readonly Phrase Owner = new("Who would mend a robot when it stops (a post or a section)?", "ロボットが止まったら、だれが直しますか(職名や係)?");
    public static readonly Phrase WithoutOwner = new(
        "Until somebody is named who mends it, robots are ranked with a lower chance; the study will ask for it.",
        "直す人が決まるまで、ロボットの案は、うまくいく見込みを下げて順番をつけます。計算の中で、もう一度おたずねします。");
    public static readonly Phrase AnyText = new("Please write a short name.", "短い名前を書いてください。");
    public static readonly Phrase NameExpected = new("Please write a short name that is not in the list yet.", "まだ書いていない業務の短い名前を書いてください。");
    public static readonly Phrase PeopleExpected = new("Please write a whole number such as 3.", "「3」や「3人」のように書いてください。");
    public static readonly Phrase HoursExpected = new("Please write it such as 8:30-12:00, 13:00-17:15.",
        "「8:30-12:00, 13:00-17:15」のように書いてください。");
    public static readonly Phrase VolumeExpected = new(
        "Please write it with its period, such as 40 per day, 500 per month, 3000 per year; '?' if nobody knows.",
        "「1日40件」「月500件」「年3000件」のように、いつ何件かを書いてください。分からなければ「?」。");
    public static readonly Phrase MinutesExpected = new("Please write it such as 4 min, 1.5 h, 3-8 min; '?' if nobody knows.",
        "「4分」「1時間半」「3〜8分」のように書いてください。分からなければ「?」。");
    public static readonly Phrase PriceExpected = new("Please write a number such as 3285; '?' if nobody knows.",
        "「3285円」のように書いてください。分からなければ「?」。");
    public static readonly Phrase Step = new("Work on it", "処理");
    public static readonly Phrase Staff = new("staff", "職員");
    public static readonly Phrase NothingWritten = new("The answers ended before the last question; nothing was written.",
        "途中で終わったため、ファイルは書き出していません。");
    public static readonly Phrase Next = new(
        "Next: 'rpa-discovery {0}' says what to do first and what to measure; 'rpa-discovery map {0} -o map.html' draws it.",
        "次は「rpa-discovery {0}」です。まず何を見直すか、何を測るかを示します。図は「rpa-discovery map {0} -o map.html」で書き出せます。");
}
