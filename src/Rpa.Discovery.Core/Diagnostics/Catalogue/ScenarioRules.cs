using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about what a scenario changes (RPD40xx).</summary>
internal static class ScenarioRules
{
    public static readonly DiagnosticRule UnknownState = new("RPD4001", Severity.Error,
        new Phrase("The change '{0}' names the state '{1}', which the department does not have.", "変更「{0}」が指す作業「{1}」は、元のファイルにありません。"),
        new Phrase("Write workflow/state as in the department file.{2}", "元のファイルのとおり「業務/作業」の形で書いてください。{2}"));

    public static readonly DiagnosticRule NotWork = new("RPD4002", Severity.Error,
        new Phrase("The change '{0}' needs a state with work, but '{1}' has none.", "変更「{0}」は作業のある箇所だけにできますが、「{1}」には作業がありません。"),
        new Phrase("Name a state that has a 'work' block.", "「work」のある箇所を指定してください。"));

    public static readonly DiagnosticRule UnknownBot = new("RPD4003", Severity.Error,
        new Phrase("The change '{0}' uses the bot '{1}', which is not defined.", "変更「{0}」が使うロボット「{1}」が定義されていません。"),
        new Phrase("Define it under 'bots' in the scenario or the department.{2}", "「bots」に定義してください。{2}"));

    public static readonly DiagnosticRule UnknownWorkflow = new("RPD4004", Severity.Error,
        new Phrase("The change '{0}' names the workflow '{1}', which the department does not have.", "変更「{0}」が指す業務の流れ「{1}」は、元のファイルにありません。"),
        new Phrase("Write a workflow's id as in the department file.{2}", "元のファイルにある業務のidを書いてください。{2}"));

    public static readonly DiagnosticRule UnknownPool = new("RPD4005", Severity.Error,
        new Phrase("The change '{0}' names the pool '{1}', which the department does not have.", "変更「{0}」が指す担当「{1}」は、元のファイルにありません。"),
        new Phrase("Write a pool's id as in the department file.{2}", "元のファイルにある担当のidを書いてください。{2}"));

    public static readonly DiagnosticRule UnknownCalendar = new("RPD4006", Severity.Error,
        new Phrase("The change '{0}' names the calendar '{1}', which the department does not have.", "変更「{0}」が指す暦「{1}」は、元のファイルにありません。"),
        new Phrase("Write a calendar's id as in the department file.{2}", "元のファイルにある暦のidを書いてください。{2}"));

    public static readonly DiagnosticRule UnknownAttribute = new("RPD4007", Severity.Error,
        new Phrase("'digitize' names the attribute '{0}', which the workflow '{1}' does not choose among values for.",
            "「digitize」が指す項目「{0}」は、業務「{1}」で値を選ぶ項目ではありません。"),
        new Phrase("Name an attribute with 'choice'.{2}", "「choice」のある項目を指定してください。{2}"));

    public static readonly DiagnosticRule UnknownValue = new("RPD4008", Severity.Error,
        new Phrase("'digitize' gives the attribute '{0}' the value '{1}', which it does not have.", "「digitize」の項目「{0}」に、値「{1}」はありません。"),
        new Phrase("Use the values of the department file.{2}", "元のファイルにある値を使ってください。{2}"));

    public static readonly DiagnosticRule AmbiguousElimination = new("RPD4009", Severity.Error,
        new Phrase("'eliminate' drops the state '{0}', which leads to {1}: where its cases go then is not said.",
            "「eliminate」でやめる作業「{0}」は {1} に続くため、その後の行き先が決まりません。"),
        new Phrase("Add 'to: STATE' to the change.", "「to: 作業」を書き足してください。"));

    public static readonly DiagnosticRule EliminationTarget = new("RPD4010", Severity.Error,
        new Phrase("'eliminate' sends the cases of '{0}' to '{1}', which is not another state of its workflow.",
            "「eliminate」で「{0}」の件を送る先「{1}」は、同じ業務の別の箇所ではありません。"),
        new Phrase("Name a state that the workflow keeps.{2}", "残す箇所を指定してください。{2}"));

    public static readonly DiagnosticRule UnknownEvent = new("RPD4011", Severity.Error,
        new Phrase("'route' sets the event '{0}', which the state '{1}' does not draw.", "「route」の出来事「{0}」は、「{1}」の分かれ道にありません。"),
        new Phrase("Name an event whose transition has a probability.{2}", "確率のある出来事を指定してください。{2}"));

    public static readonly DiagnosticRule RouteExceedsOne = new("RPD4012", Severity.Error,
        new Phrase("'route' gives the events of '{0}' {1} in all; shares add up to at most 100 %.",
            "「route」で「{0}」の割合の合計が {1} になります。100%までです。"),
        new Phrase("Lower one of them.", "どれかを小さくしてください。"));

    public static readonly DiagnosticRule NotAChain = new("RPD4013", Severity.Error,
        new Phrase("'merge' joins '{0}' and '{1}', but '{0}' leads elsewhere too.", "「merge」でまとめる「{0}」と「{1}」のうち、「{0}」は別の箇所にも続いています。"),
        new Phrase("Merge only steps of which each leads to the next alone.", "次の作業だけに続く作業どうしをまとめてください。"));

    public static readonly DiagnosticRule MorePeople = new("RPD4015", Severity.Error,
        new Phrase("'capacity: {0}' can mean {1} more than today, or {1} in all.", "「capacity: {0}」は、今より{1}人増えるのか、全部で{1}人なのか、どちらにも読めます。"),
        new Phrase("For {1} in all write '{1}'; for {1} more write how many there will be then (where there are 3 today, '{2}').",
            "全部で{1}人なら「{1}」と、{1}人増やすなら増えた後の人数を書いてください(今3人なら「{2}」)。"));

    public static readonly DiagnosticRule FewerPeople = new("RPD4016", Severity.Error,
        new Phrase("'capacity: {0}' seems to mean {1} fewer than today; a capacity is how many there are.",
            "「capacity: {0}」は今より{1}人減らす意味のようですが、capacityには人数そのものを書きます。"),
        new Phrase("Write how many there will be then (where there are {2} today, '3').", "減らした後の人数を書いてください(今{2}人なら「3」)。"));

    public static readonly DiagnosticRule TraceCannotScale = new("RPD4014", Severity.Error,
        new Phrase("'demand' cannot multiply the workflow '{0}', whose arrivals come from a trace.",
            "業務「{0}」の件数は実績の一覧なので、「demand」で倍率をかけられません。"),
        new Phrase("Give its arrivals as a rate, or use 'reschedule'.", "件数を割合で書くか、「reschedule」を使ってください。"));
}
