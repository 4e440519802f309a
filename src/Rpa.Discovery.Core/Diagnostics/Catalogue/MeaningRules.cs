using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about values that contradict each other or cannot be meant (RPD204x–207x).</summary>
internal static class MeaningRules
{
    public static readonly DiagnosticRule DayWithoutCalendar = new("RPD2040", Severity.Error,
        new Phrase("'{0}' counts working days or hours, but no calendar says which they are.", "「{0}」は営業日や開庁時間で数えますが、暦がありません。"),
        new Phrase("Add 'calendar:' to the department, or write days as 'd' and hours as 'h'.", "部署に「calendar:」を書くか、暦日(d)・時間(h)で書いてください。"));

    public static readonly DiagnosticRule MembersAndCapacity = new("RPD2042", Severity.Error,
        new Phrase("The pool '{0}' has both 'members' and 'capacity'.", "担当「{0}」に members と capacity の両方があります。"),
        new Phrase("Keep 'members' for named people, or 'capacity' for a number.", "人を挙げるなら members、人数だけなら capacity にしてください。"));

    public static readonly DiagnosticRule NobodyInPool = new("RPD2043", Severity.Error,
        new Phrase("The pool '{0}' has nobody.", "担当「{0}」に人がいません。"),
        new Phrase("Write 'capacity: 1', or name its people one by one.", "「capacity: 1」と書くか、一人ずつ名前を書いてください。"));

    public static readonly DiagnosticRule PayAndRate = new("RPD2045", Severity.Error,
        new Phrase("The overtime of '{0}' has both 'pay' and 'rate'.", "「{0}」の時間外勤務に pay と rate の両方があります。"),
        new Phrase("Keep 'pay' (money per hour) or 'rate' (factor on the hourly cost).", "時間単価の pay か、倍率の rate のどちらかにしてください。"));

    public static readonly DiagnosticRule ConstantEffort = new("RPD2046", Severity.Hint,
        new Phrase("The work of '{0}' always takes exactly {1}; people vary, and no variation makes queues look half as long.",
            "「{0}」の時間がいつも {1} ちょうどです。ばらつきがないと、待ちが実際の半分ほどに見えます。"),
        new Phrase("Write 'about {1}' unless it really never varies ('exactly {1}').",
            "「約{1}」(about {1})と書くか、本当に変わらなければ「exactly {1}」と書いてください。"));

    public static readonly DiagnosticRule OtherWorkFillsTheDay = new("RPD2049", Severity.Error,
        new Phrase("Other work takes {1} of the time of '{0}'; nothing is left for cases.", "「{0}」の「その他の業務」が {1} を占め、件を扱う時間がありません。"),
        new Phrase("Write a share below 100 %.", "100%より小さく書いてください。"));

    public static readonly DiagnosticRule BatchNeverReleased = new("RPD2050", Severity.Error,
        new Phrase("The batch of '{0}' says neither 'size' nor 'or-after' nor 'or-at'.",
            "「{0}」のまとめ処理に、件数(size)も時間(or-after, or-at)もありません。"),
        new Phrase("Say when it is released.", "いつまとめるかを書いてください。"));

    public static readonly DiagnosticRule NobodyLeft = new("RPD2051", Severity.Error,
        new Phrase("'{0}' must not be done by who did '{1}', but {2} has only one person for both.",
            "「{0}」は「{1}」をした人以外が行いますが、{2} には両方で一人しかいません。"),
        new Phrase("Add a person or a pool.", "人か担当を増やしてください。"));

    public static readonly DiagnosticRule NoCommonHours = new("RPD2052", Severity.Warning,
        new Phrase("The pools that must do '{0}' together share no open time.", "「{0}」をいっしょに行う担当に、共通の勤務時間がありません。"),
        new Phrase("Give them hours in common.", "共通する時間を作ってください。"));

    public static readonly DiagnosticRule NeverOpens = new("RPD2053", Severity.Error,
        new Phrase("The calendar '{0}' never opens.", "暦「{0}」は一度も開きません。"),
        new Phrase("Give it opening hours, or fewer closed dates.", "開く時間を書くか、閉まる日を減らしてください。"));

    public static readonly DiagnosticRule TooFewPeople = new("RPD2054", Severity.Error,
        new Phrase("'{0}' needs {1} {1:person|people} of '{2}' together, which has {3}.", "「{0}」には「{2}」が同時に {1} 人必要ですが、{3} 人しかいません。"),
        new Phrase("Lower the number, or add people.", "人数を減らすか、人を増やしてください。"));

    public static readonly DiagnosticRule ChoiceSharesDoNotSum = new("RPD2055", Severity.Error,
        new Phrase("The shares of the attribute '{0}' add up to {1}, not to 100 %.", "項目「{0}」の割合の合計が {1} で、100%になりません。"),
        new Phrase("{2}", "{2}"));

    public static readonly DiagnosticRule NotANumber = new("RPD2057", Severity.Error,
        new Phrase("'{0}' is used as a number, but its values are words.", "「{0}」を数として使っていますが、値は言葉です。"),
        new Phrase("Use a numeric attribute, or compare with one of its values.", "数の項目を使うか、値のどれかと比べてください。"));

    public static readonly DiagnosticRule NotComparable = new("RPD2058", Severity.Error,
        new Phrase("'{0}' and '{1}' cannot be compared.", "「{0}」と「{1}」は比べられません。"),
        new Phrase("Compare a number with a number, an attribute with one of its values, 'age' with a time such as '5 d'.",
            "数は数と、項目はその値と、age は「5 d」のような時間と比べてください。"));

    public static readonly DiagnosticRule TraitContradicts = new("RPD2059", Severity.Warning,
        new Phrase("The traits of '{0}' say that {1} % of the input is paper; the attribute '{2}' says {3} %.",
            "「{0}」の聞き取りでは入力の {1}%が紙ですが、項目「{2}」では {3}%です。"),
        new Phrase("Correct one of them, or write 'input: {{ from: {2} }}'.", "どちらかを直すか、「input: {{ from: {2} }}」と書いてください。"));

    public static readonly DiagnosticRule OverdueWithoutDue = new("RPD2060", Severity.Warning,
        new Phrase("A guard of '{0}' asks whether the case is overdue, but nothing says when cases of '{1}' are due.",
            "「{0}」の条件は期限切れかを見ますが、「{1}」に処理期限がありません。"),
        new Phrase("Add 'due:' to the workflow.", "業務に「due:」を書き足してください。"));

    public static readonly DiagnosticRule ClosedWithoutEvery = new("RPD2061", Severity.Error,
        new Phrase("The arrivals of '{0}' say more than one of 'about', 'every', 'batches' and 'trace' that exclude each other, or none.",
            "「{0}」の件数の書き方(about, every, trace)が重なっているか、どれもありません。"),
        new Phrase("Keep one of 'about', 'every' and 'trace'; 'batches' may stand beside them.",
            "about・every・trace のどれか一つにしてください(batches は併用できます)。"));

    public static readonly DiagnosticRule WrongAim = new("RPD2062", Severity.Error,
        new Phrase("'{0}' is not an aim.", "「{0}」というものさしはありません。"),
        new Phrase(
            $"Use {string.Join(", ", AimNames.Ids.SkipLast(1))} or {AimNames.Ids[^1]}.{{1}}",
            $"{string.Join(", ", AimNames.Ids)} のどれかにしてください。{{1}}"));

    public static readonly DiagnosticRule WithoutEffect = new("RPD2063", Severity.Warning,
        new Phrase("'{0}' of '{1}' has no effect: {2}.", "「{1}」の「{0}」は働きません({2})。"),
        new Phrase("Remove it, or look whether something else was meant.", "消すか、書きたかったことを確かめてください。"));

    public static readonly DiagnosticRule BusyDaysNotShared = new("RPD2064", Severity.Warning,
        new Phrase("'{0}' shares its busy days with '{1}', which does not say the same.",
            "「{0}」は「{1}」と忙しい日(busy-days)を共にするとありますが、「{1}」には同じ記述がありません。"),
        new Phrase("Write 'busy-days' with the same list, in the same order, in both.", "両方に、同じ順の一覧で「busy-days」を書いてください。"));

    public static readonly DiagnosticRule JointWorkInterrupts = new("RPD2065", Severity.Error,
        new Phrase("'{0}' is work of several people and cannot interrupt.", "「{0}」は複数人の作業なので、割り込み(interrupts)はできません。"),
        new Phrase("Remove 'interrupts', or give the work a more urgent priority.", "「interrupts」を消すか、優先度(priority)を上げてください。"));

    public static readonly DiagnosticRule BatchBySomebody = new("RPD2066", Severity.Error,
        new Phrase("'{0}' is done in batches; '{1}' cannot hold for the cases of one batch together.",
            "「{0}」はまとめ処理なので、「{1}」を一つのまとまり全体では守れません。"),
        new Phrase("Do the cases one by one, or put the check into a state of its own.", "1件ずつ行うか、確認を別の作業にしてください。"));

    public static readonly DiagnosticRule TooFewDifferentPeople = new("RPD2067", Severity.Error,
        new Phrase("'{0}' needs {1} different people at once, but only {2} can be there: the same person cannot be counted twice.",
            "「{0}」には同時に {1} 人必要ですが、該当する人は {2} 人しかいません(同じ人は二人に数えません)。"),
        new Phrase("Lower the numbers, or add people.", "人数を減らすか、人を増やしてください。"));

    public static readonly DiagnosticRule SystemNeverThere = new("RPD2068", Severity.Warning,
        new Phrase("'{0}' uses the system '{1}', which is never online while '{2}' is on duty.",
            "「{0}」で使うシステム「{1}」は、担当「{2}」の勤務時間に動いていません。"),
        new Phrase("Give them hours in common.", "共通する時間を作ってください。"));

    public static readonly DiagnosticRule NeverOnDuty = new("RPD2069", Severity.Warning,
        new Phrase("'{0}' is never on duty: the person's own hours and the calendar have nothing in common.",
            "「{0}」の勤務時間がありません。本人の時間(hours)と暦に共通する時間がないためです。"),
        new Phrase("Correct the hours or the calendar.", "hoursか暦を直してください。"));

    public static readonly DiagnosticRule NoMachine = new("RPD2070", Severity.Error,
        new Phrase("The bot '{0}' has a licence per machine, but no machine.", "ロボット「{0}」は端末固定のライセンスですが、端末がありません。"),
        new Phrase("List its machines in 'licence: {{ machines: [ … ] }}', or write 'kind: floating'.",
            "「licence: {{ machines: [ … ] }}」に端末を書くか、「kind: floating」にしてください。"));

    public static readonly DiagnosticRule NothingAtOnce = new("RPD2071", Severity.Error,
        new Phrase("'{0}' can do {1} {1:thing|things} at once, so nothing at all.", "「{0}」が同時にできる数(at-once)が {1} なので、何もできません。"),
        new Phrase("Write 1 or more.", "1以上にしてください。"));

    public static readonly DiagnosticRule CannotBeTheSame = new("RPD2072", Severity.Error,
        new Phrase("'{0}' must be done by who did '{1}', but '{2}' may do that and not this.",
            "「{0}」は「{1}」をした人が行いますが、「{2}」は「{1}」はできても「{0}」はできません。"),
        new Phrase("Let the same people do both, or remove 'same-as'.", "同じ人が両方できるようにするか、「same-as」を消してください。"));

    public static readonly DiagnosticRule UnknownInputForm = new("RPD2073", Severity.Hint,
        new Phrase("Whether '{0}' of '{1}' comes on paper is not said; '{2}' counts it as read from a screen.",
            "「{1}」の「{0}」が紙で来るのかどうか分かりません。「{2}」では画面で読むものとして数えます。"),
        new Phrase("Name the value paper, pdf or screen (or 郵送, 電子申請 …), or write the shares: input: {{ paper: 70 %, screen: 30 % }}.",
            "値の名前を 紙・PDF・画面（郵送・電子申請などでも可）にするか、割合を書いてください: input: {{ paper: 7割, screen: 3割 }}"));

    public static readonly DiagnosticRule AllocationGone = new("RPD2085", Severity.Error,
        new Phrase("The allocation '{0}' exists no longer: whoever is off duty is not idle.", "割り当て「{0}」は廃止されました。勤務時間外は手すきに数えません。"),
        new Phrase("Write 'allocation: longest-idle', which counts from when a person became free on duty, or leave it out.",
            "「allocation: longest-idle」(勤務中に手がすいた時から数えます)と書くか、行を消してください。"), SchemaSees: true);

    public static readonly DiagnosticRule EndlesslyMany = new("RPD2080", Severity.Error,
        new Phrase("No time passes between the cases of '{0}', and nothing says how many there are: endlessly many would come at once.",
            "「{0}」の到着の間隔が0で、件数の指定もないため、限りなく到着することになります。"),
        new Phrase("Say how many with 'cases:' in the study, or let time pass between them.", "studyに「cases:」で件数を書くか、間隔を0より長くしてください。"));

    public static readonly DiagnosticRule TooScatteredToAddUp = new("RPD2130", Severity.Error,
        new Phrase("The efforts merged into '{0}' vary too much to be added up: their sum has a coefficient of variation of {1}, and at "
            + "most 100 can be drawn.", "「{0}」にまとめる所要時間はばらつきが大きすぎて合計できません。合計の変動係数は {1} で、扱えるのは100までです。"),
        new Phrase("Write the 'effort' of the merged step.", "まとめた作業の「effort」を書いてください。"));

    public static readonly DiagnosticRule CannotBeAddedUp = new("RPD2074", Severity.Error,
        new Phrase("The efforts merged into '{0}' are not of one kind: one is a total of the year, is repeated for a case, is for a whole "
            + "batch, or is joint work, and the other is not.",
            "「{0}」にまとめる所要時間は、そのままでは合計できません。片方だけが、年の合計、1件の中での繰返し、ひとまとめの時間、または何人かで一緒に行う作業になっています。"),
        new Phrase("Write the 'effort' of the merged step.", "まとめた作業の「effort」を書いてください。"));
}
