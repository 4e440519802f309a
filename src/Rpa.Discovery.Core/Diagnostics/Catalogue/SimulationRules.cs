using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about what is simulated (RPD30xx), what cannot be simulated yet (RPD31xx) and what a run meets (RPD32xx,
/// RPD33xx).</summary>
internal static class SimulationRules
{
    public static readonly DiagnosticRule NoWindow = new("RPD3001", Severity.Error,
        new Phrase("Nothing says which dates to simulate.", "いつからいつまでを試算するかが決まっていません。"),
        new Phrase("Add 'study: {{ period: FY2026 }}', or 'start' with 'horizon' or 'cases'.",
            "「study: {{ period: FY2026 }}」か、「start」と「horizon」または「cases」を書いてください。"));

    public static readonly DiagnosticRule UnknownName = new("RPD3002", Severity.Error,
        new Phrase("'{0}' names '{1}', which is not defined.", "「{0}」が指す「{1}」が定義されていません。"),
        new Phrase("Define it, or correct the name.", "定義するか、名前を直してください。"));

    public static readonly DiagnosticRule WarmUpTooLong = new("RPD3003", Severity.Error,
        new Phrase("The warm-up takes up the whole period of the study.", "助走期間(warm-up)が試算の期間より長くなっています。"),
        new Phrase("Shorten the warm-up, or lengthen the horizon.", "warm-upを短くするか、期間を長くしてください。"));

    public static readonly DiagnosticRule NoFixedLength = new("RPD3004", Severity.Error,
        new Phrase("'{0}' of the study is given in working time, which has no fixed end here.", "studyの「{0}」が営業日・開庁時間で書かれています。"),
        new Phrase("Write it in days, months or years.", "日・月・年で書いてください。"));

    public static readonly DiagnosticRule UnknownZone = new("RPD3005", Severity.Error,
        new Phrase("There is no time zone '{0}'.", "タイムゾーン「{0}」はありません。"),
        new Phrase("Write an IANA id such as Asia/Tokyo.", "Asia/Tokyo のように書いてください。"));

    public static readonly DiagnosticRule NothingArrives = new("RPD3006", Severity.Error,
        new Phrase("No case ever arrives, but the study ends after {0} {0:case|cases}.", "件が一つも来ないのに、{0} 件で終わる試算になっています。"),
        new Phrase("Give a workflow arrivals, or end the study with 'horizon'.", "件数(arrivals)を書くか、「horizon」で期間を決めてください。"));

    public static readonly DiagnosticRule TooManyCombinations = new("RPD3007", Severity.Error,
        new Phrase("The ways out of '{0}' depend on too many attributes at once.", "「{0}」の行き先の割合が、多すぎる項目に左右されています。"),
        new Phrase("Use guards, or split the state.", "条件(guard)にするか、作業を分けてください。"));

    public static readonly DiagnosticRule NoSteadyState = new("RPD3008", Severity.Error,
        new Phrase("'{0}' asks for an automatic warm-up of a period that has its own beginning and end.",
            "「{0}」は始まりと終わりの決まった期間ですが、助走期間(warm-up)が「auto」になっています。"),
        new Phrase("Say what is there at the start with 'backlog', or begin one year earlier with 'start', 'horizon' and 'warm-up: 1 year'.", "初めにある件を「backlog」に書くか、「start」「horizon」で1年早く始めて「warm-up: 1 year」としてください。"));

    public static readonly DiagnosticRule NotWeekly = new("RPD3009", Severity.Error,
        new Phrase("An automatic warm-up compares weeks with each other, but '{0}' does not repeat weekly.",
            "自動の助走期間(warm-up: auto)は週どうしを比べますが、「{0}」は週ごとのくり返しではありません。"),
        new Phrase("Say what is there at the start with 'backlog', or simulate one earlier year and leave it out with 'warm-up: 1 year'.",
            "初めにある件を「backlog」に書くか、1年早く始めて「warm-up: 1 year」で除いてください。"));

    public static readonly DiagnosticRule PilotTooShort = new("RPD3010", Severity.Error,
        new Phrase("An automatic warm-up needs a horizon of at least {0} {0:week|weeks}.",
            "自動の助走期間(warm-up: auto)には、{0} 週以上の期間(horizon)が要ります。"),
        new Phrase("Lengthen 'horizon', or say how long the warm-up is.", "「horizon」を長くするか、助走期間の長さを書いてください。"));

    public static readonly DiagnosticRule NotSettled = new("RPD3011", Severity.Error,
        new Phrase("The number of cases in progress of '{0}' has not settled within a pilot of {1} {1:week|weeks}; no automatic warm-up "
            + "can be told.",
            "{1} 週の試し計算では「{0}」の処理中の件数が落ち着かず、自動の助走期間を決められません。"),
        new Phrase("Compare the work offered with the people's hours ('validate' does); if they suffice, lengthen 'horizon' or say how "
            + "long the warm-up is.", "業務量と人員を見比べ(validate)、足りていれば「horizon」を長くするか、助走期間の長さを書いてください。"));

    public static readonly DiagnosticRule Overloaded = new("RPD3012", Severity.Error,
        new Phrase("{0} What to carry out together cannot be told of a department that never gets through its work.",
            "{0}仕事が終わらない状態では、何をまとめて進めるかを決められません。"),
        new Phrase("Put volumes, times or people right, or add '--even-if-overloaded'.",
            "件数・1件の時間・人数を直すか、「--even-if-overloaded」を付けてください。"));

    // RPD3101–3116 named what could not be simulated once; they are not used again.

    public static readonly DiagnosticRule NoWayOn = new("RPD3201", Severity.Error,
        new Phrase("A case in '{0}' found no way on: every guard failed, and no other transition is left.",
            "「{0}」で、どの条件(guard)も成り立たず、進めない件がありました。"),
        new Phrase("Add a transition without a guard.", "条件のない行き先を加えてください。"));

    public static readonly DiagnosticRule EndlessLoop = new("RPD3202", Severity.Error,
        new Phrase("A case goes round through '{0}' without any time passing.", "「{0}」を通って、時間が進まないまま回り続ける件があります。"),
        new Phrase("Give a state on the way some effort or a wait, or a way out.", "途中に作業時間か待ちを入れるか、出口を作ってください。"));

    public static readonly DiagnosticRule TooManyOpenCases = new("RPD3203", Severity.Error,
        new Phrase("More than {0} {0:case|cases} {0:was|were} open at once on {1}; the department cannot settle.",
            "{1} に未処理が {0} 件を超えました。処理が追いつきません。"),
        new Phrase("Compare the work offered with the people's hours ('validate' does), or shorten the horizon.",
            "業務量と人員を見比べるか(validate)、期間を短くしてください。"));

    public static readonly DiagnosticRule TooManyEvents = new("RPD3204", Severity.Error,
        new Phrase("A run came to {0} {0:event|events} by {1}, the most that it may take.", "{1} までの出来事が上限の {0} 件に達しました。"),
        new Phrase("Shorten the horizon, or look for a case that goes round and round.", "期間を短くするか、同じところを回り続ける件がないか確かめてください。"));

    public static readonly DiagnosticRule StudyTooLong = new("RPD3205", Severity.Error,
        new Phrase("'{0}' of the study is longer than {1} {1:year|years}, the most that can be simulated.",
            "studyの「{0}」が、試算できる上限の{1}年を超えています。"),
        new Phrase("Write a shorter time.", "短くしてください。"));

    public static readonly DiagnosticRule StudyTooMuch = new("RPD3206", Severity.Error,
        new Phrase("'{0}' of the study is {1}, but at most {2} can be simulated.", "studyの「{0}」が {1} ですが、試算できるのは {2} までです。"),
        new Phrase("Write a smaller number.", "小さい数にしてください。"));

    public static readonly DiagnosticRule StartOutside = new("RPD3207", Severity.Error,
        new Phrase("The study begins in the year {0}, but it has to begin between {1} and {2}.", "試算が{0}年に始まりますが、{1}年から{2}年までに始まる必要があります。"),
        new Phrase("Correct the year.", "年を直してください。"));

    public static readonly DiagnosticRule TooManyServers = new("RPD3208", Severity.Error,
        new Phrase("The department has {0} {0:person|people}, bot units and machines, but at most {1} can be simulated.",
            "人・ロボット・端末が合わせて {0} ありますが、試算できるのは {1} までです。"),
        new Phrase("Correct the capacities.", "人数・台数(capacity、units、count)を直してください。"));

    public static readonly DiagnosticRule BacklogTooOld = new("RPD3209", Severity.Error,
        new Phrase("A case of the backlog would be more than {0} {0:year|years} old.", "初めにある件(backlog)に、{0}年より古いものがあります。"),
        new Phrase("Write a shorter 'age'.", "「age」を短くしてください。"));

    public static readonly DiagnosticRule TooFewCases = new("RPD3212", Severity.Error,
        new Phrase("The study ends after {0} {0:case|cases}, but only {1} come within the {2} {2:year|years} that it may last.",
            "{0} 件で終わる試算ですが、上限の{2}年のうちに {1} 件しか来ません。"),
        new Phrase("Ask for fewer cases, or end the study with 'horizon'.", "件数を減らすか、「horizon」で期間を決めてください。"));

    public static readonly DiagnosticRule NotFollowedToTheEnd = new("RPD3213", Severity.Warning,
        new Phrase("In '{0}', {1} of the cases that arrived had not ended {2} {2:year|years} after the window, where following them "
            + "stops; they are in no cycle time.", "「{0}」では、受け付けた件の {1} が期間の{2}年後（追跡の上限）までに完了せず、所要日数に入っていません。"),
        new Phrase("Look for where the cases pile up, or cannot go on.", "滞っている箇所、進めない箇所を確かめてください。"));

    public static readonly DiagnosticRule NoTimeBetweenCases = new("RPD3214", Severity.Error,
        new Phrase("Cases of '{0}' come more than a million times a second.", "「{0}」の件が1秒に100万件を超えて来ます。"),
        new Phrase("Correct the interval of 'every'.", "「every」の間隔を直してください。"));

    public static readonly DiagnosticRule TooManyRepetitions = new("RPD3215", Severity.Error,
        new Phrase("A case would repeat '{0}' {1} times, but at most {2} are possible.", "「{0}」を {1} 回くり返す件がありますが、上限は {2} 回です。"),
        new Phrase("Bound the attribute that says how often, or let one repetition stand for several.",
            "回数を決める項目に上限を付けるか、何回分かを1回にまとめてください。"));

    public static readonly DiagnosticRule FiguresContradict = new("RPD3210", Severity.Error,
        new Phrase("The figures of a run contradict each other: '{0}' of '{1}' is {2} in one way of counting and {3} in another.",
            "試算の数値が食い違っています。「{1}」の「{0}」が、数え方によって {2} と {3} になりました。"),
        new Phrase("Nothing is reported of it. This is a fault of the program, not of the file: please report it with the file.",
            "結果は出力しません。ファイルではなくプログラムの誤りです。ファイルを添えてお知らせください。"));

    public static readonly DiagnosticRule FigureOutOfRange = new("RPD3211", Severity.Error,
        new Phrase("A figure of a run cannot be right: '{0}' of '{1}' came out as {2}, where the limit is {3}.",
            "試算の数値がありえない値になりました。「{1}」の「{0}」が {2} です（限度は {3}）。"),
        new Phrase("Nothing is reported of it. Look for absurdly large numbers in the file; if there are none, it is a fault of the "
            + "program: please report it with the file.", "結果は出力しません。ファイルに極端に大きな数がないか確かめてください。なければプログラムの誤りです。ファイルを添えてお知らせください。"));

    public static readonly DiagnosticRule CensoredCases = new("RPD3301", Severity.Warning,
        new Phrase("In '{0}', {1} of the cases that arrived had not ended when they were no longer followed; they are in no cycle time.",
            "「{0}」では、受け付けた件の {1} が試算の終わりまでに完了せず、所要日数に入っていません。"),
        new Phrase("Lengthen 'drain', or look for where the cases pile up.", "「drain」を長くするか、滞っている箇所を確かめてください。"));

    public static readonly DiagnosticRule CensoredByNobody = new("RPD3013", Severity.Warning,
        new Phrase("In '{0}', {1} of the cases that arrived never ended and are in no cycle time: the pool '{2}' has nobody from {3} on.",
            "「{0}」では、受け付けた件の {1} が完了せず、所要日数に入っていません。{3} から担当「{2}」に人がいないためです。"),
        new Phrase("Say who does the work from then on ('capacity'), or let another pool do it.",
            "その後の人数を「capacity」に書くか、ほかの担当が行えるようにしてください。"));

    public static readonly DiagnosticRule CensoredForGood = new("RPD3014", Severity.Warning,
        new Phrase("In '{0}', {1} of the cases that arrived never ended although every case was followed; they are in no cycle time.",
            "「{0}」では、すべての件を最後まで追っても、受け付けた件の {1} が完了せず、所要日数に入っていません。"),
        new Phrase("Look for the state that they wait in for ever: an event that nobody sends, people or a system that are never there "
            + "at the same time.", "いつまでも待ち続ける箇所を確かめてください(起きない出来事、同じ時間にそろわない人やシステムなど)。"));

    public static readonly DiagnosticRule FewReplications = new("RPD3302", Severity.Hint,
        new Phrase("{0} {0:replication|replications} {0:is|are} too few for intervals.", "くり返しが {0} 回では、幅(誤差)を示せません。"),
        new Phrase("Ask for 10 or more.", "10回以上にしてください。"));

    public static readonly DiagnosticRule NotPrecise = new("RPD3303", Severity.Warning,
        new Phrase("After {0} {0:replication|replications} the mean cycle time of '{1}' is still not known within {2:0.####} %.",
            "{0} 回くり返しても、「{1}」の平均所要時間の幅が {2:0.####}%に収まりません。"),
        new Phrase("Allow more replications, or a longer horizon.", "くり返しの上限か期間を増やしてください。"));

    public static readonly DiagnosticRule WarmUpFound = new("RPD3304", Severity.Hint,
        new Phrase("The first {0} {0:week|weeks} {0:is|are} left out as warm-up: until then the number of cases in progress of '{1}' "
            + "had not settled (MSER-5 on weekly means of {2} pilot {2:run|runs} of {3} {3:week|weeks}).",
            "はじめの {0} 週を助走期間として除きました。「{1}」の処理中の件数がそれまで落ち着かなかったためです（{3} 週の試し計算 {2} 回の週平均にMSER-5を用いた）。"),
        new Phrase("To keep it whatever else changes, write this warm-up into 'study'.", "ほかの条件を変えても同じにするには、この長さをstudyのwarm-upに書いてください。"));
}
