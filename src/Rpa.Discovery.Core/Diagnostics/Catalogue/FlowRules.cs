using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about how cases flow through states (RPD202x–203x).</summary>
internal static class FlowRules
{
    public static readonly DiagnosticRule Unreachable = new("RPD2020", Severity.Warning,
        new Phrase("No case ever comes to the state '{0}'.", "「{0}」には、どの件も来ません。"),
        new Phrase("Lead to it from another state, or remove it.", "別の箇所から続けるか、消してください。"));

    public static readonly DiagnosticRule DeadEnd = new("RPD2021", Severity.Error,
        new Phrase("The state '{0}' leads nowhere.", "「{0}」の次の行き先がありません。"),
        new Phrase("Add a transition, or write 'type: final'.", "「transitions」を書くか、「type: final」にしてください。"));

    public static readonly DiagnosticRule NeverEnds = new("RPD2022", Severity.Error,
        new Phrase("A case that comes to '{0}' never ends: no final state can be reached from it.", "「{0}」に来た件は終わりません。そこから終わりの箇所に行けません。"),
        new Phrase("Add a way to a final state.", "終わりの箇所への道を書き足してください。"));

    public static readonly DiagnosticRule FinalLeadsOn = new("RPD2023", Severity.Error,
        new Phrase("The final state '{0}' has transitions.", "終わりの箇所「{0}」に、次の行き先が書かれています。"),
        new Phrase("Remove them, or remove 'type: final'.", "行き先を消すか、「type: final」を消してください。"));

    public static readonly DiagnosticRule NoFinalState = new("RPD2024", Severity.Error,
        new Phrase("The workflow or region '{0}' has no final state.", "「{0}」に終わりの箇所がありません。"),
        new Phrase("Add a state with 'type: final'.", "「type: final」の箇所を書き足してください。"));

    public static readonly DiagnosticRule GuardAndProbability = new("RPD2025", Severity.Error,
        new Phrase("The transition '{0}' has both a guard and a probability.", "「{0}」に条件(guard)と確率(probability)の両方があります。"),
        new Phrase("Keep one; a probability that depends on an attribute is written 'probability: {{ per: ATTRIBUTE, … }}', and "
            + "unguarded shares may be a 'weight'.",
            "どちらかにしてください。項目で変わる確率は「probability: {{ per: 項目, … }}」、条件のない割合は「weight」で書けます。"));

    public static readonly DiagnosticRule SharesDoNotSum = new("RPD2026", Severity.Error,
        new Phrase("The probabilities out of '{0}' add up to {1}, not to 100 %.", "「{0}」からの確率の合計が {1} で、100%になりません。"),
        new Phrase("{2}", "{2}"));

    public static readonly DiagnosticRule SharesScaled = new("RPD1173", Severity.Hint,
        new Phrase("The shares of '{0}' add up to {1}, which is 100 % within the rounding of their digits; each counts as its part of "
            + "the sum: {2}.", "「{0}」の割合の合計は{1}ですが、書かれた桁の端数の範囲なので、合計に対する割合として使います({2})。"),
        new Phrase("To have it exact, write 'rest' for one of them.", "端数をなくすには、一つを「rest」にしてください。"));

    public static readonly DiagnosticRule RestTwice = new("RPD2027", Severity.Error,
        new Phrase("More than one transition out of '{0}' takes the rest.", "「{0}」から、残り(rest)を受けるものが二つ以上あります。"),
        new Phrase("Give all but one a probability.", "一つを除いて確率を書いてください。"));

    public static readonly DiagnosticRule ProbabilityAndWeight = new("RPD2028", Severity.Error,
        new Phrase("The transitions out of '{0}' mix 'probability' and 'weight'.", "「{0}」からの行き先に、確率(probability)と重み(weight)が混ざっています。"),
        new Phrase("Use one of them.", "どちらかにそろえてください。"));

    public static readonly DiagnosticRule GuardsMayNotCover = new("RPD2029", Severity.Warning,
        new Phrase("Every transition out of '{0}' has a guard; a case that none of them lets pass would be stuck.",
            "「{0}」からの行き先すべてに条件があり、どれにも合わない件は止まります。"),
        new Phrase("Add one without a guard as the last.", "最後に、条件のないものを一つ書いてください。"));

    public static readonly DiagnosticRule ZeroTimeLoop = new("RPD2030", Severity.Error,
        new Phrase("The states {0} lead back to each other in no time.", "{0} は、時間がたたないまま互いに戻り続けます。"),
        new Phrase("Put work or a wait between them.", "間に作業か待ちを入れてください。"));

    public static readonly DiagnosticRule ZeroTimeLoopIsLeft = new("RPD2086", Severity.Warning,
        new Phrase("The states {0} lead back to each other in no time until chance or a guard leads out; a case that enters {1} of them "
            + "in one instant stops the run.",
            "{0} は、確率か条件で抜けるまで、時間がたたないまま互いに戻ります。一瞬に {1} 回通る件があると試算は止まります。"),
        new Phrase("Put work or a wait between them, unless no time is meant.", "時間がかからないつもりでなければ、間に作業か待ちを入れてください。"));

    public static readonly DiagnosticRule AtLeastAndOtherwise = new("RPD2087", Severity.Error,
        new Phrase("'{0}' has both 'at-least' and the region '{1}' with 'otherwise'; both say what happens when none was drawn.",
            "「{0}」に「at-least」と、「otherwise」の枝「{1}」の両方があります。どちらも、一つも選ばれないときの決まりです。"),
        new Phrase("Keep one of them.", "どちらか一つにしてください。"));

    public static readonly DiagnosticRule RegionNeverEnds = new("RPD2088", Severity.Warning,
        new Phrase("The region '{0}' of '{1}' never ends: every way through it leads to {2}, outside, and withdraws {3} wherever that is.",
            "「{1}」の枝「{0}」は終わりません。どの道も外の {2} に出て、{3} は途中で取り下げられます。"),
        new Phrase("Let it end with a 'type: final' of its own and lead on from '{1}' by 'joined', unless the others shall be withdrawn.",
            "他の枝を取り下げるつもりでなければ、枝の中を「type: final」で終え、「{1}」の「joined」から続けてください。"));

    public static readonly DiagnosticRule NoRegionRuns = new("RPD2089", Severity.Warning,
        new Phrase("In {1:0.##} % of the cases none of the regions of '{0}' runs.", "{1:0.##}%の件では、「{0}」のどの枝も行われません。"),
        new Phrase("Write 'at-least: 1' if one always does, a region with 'otherwise: true' for that case, or 'at-least: 0' if it is meant.", "必ず一つは行うなら「at-least: 1」、そのときの枝があるなら「otherwise: true」、そのままでよければ「at-least: 0」と書いてください。"));

    public static readonly DiagnosticRule MaybeNoRegionRuns = new("RPD2090", Severity.Warning,
        new Phrase("It may be that none of the regions of '{0}' runs: no guard need hold.", "「{0}」のどの枝も行われないことがあります。どの条件も成り立たないことがあるためです。"),
        new Phrase("Add a region with 'otherwise: true', or write 'at-least: 0' if it is meant.",
            "「otherwise: true」の枝を加えるか、そのままでよければ「at-least: 0」と書いてください。"));

    public static readonly DiagnosticRule EndlessWait = new("RPD2031", Severity.Error,
        new Phrase("The waiting state '{0}' says neither how long ('wait') nor until when ('after').",
            "待ちの箇所「{0}」に、待つ長さ(wait)も期限(after)もありません。"),
        new Phrase("Write 'wait: 5 working-days' or a transition with 'after'.", "「wait: 5営業日」か、「after」のある行き先を書いてください。"));

    public static readonly DiagnosticRule SameEventTwice = new("RPD2033", Severity.Warning,
        new Phrase("Two transitions out of '{0}' without a guard have the event '{1}'.", "「{0}」から、同じ出来事「{1}」の行き先が二つあります。"),
        new Phrase("Give each its own event, so that a case can be played through.", "それぞれ別の出来事にしてください。"));

    public static readonly DiagnosticRule IdleTimer = new("RPD2034", Severity.Warning,
        new Phrase("The timer '{0}' of '{1}' does nothing: it has neither a target nor 'starts' nor 'set'.",
            "「{1}」の期限「{0}」は、行き先も始めるものもないため何も起きません。"),
        new Phrase("Add 'target:' or 'starts:', or remove it.", "「target:」か「starts:」を書くか、消してください。"));

    public static readonly DiagnosticRule NoCases = new("RPD2035", Severity.Warning,
        new Phrase("The workflow '{0}' never has a case: it has no arrivals or backlog, and no other workflow starts it.",
            "業務「{0}」には件が来ません。件数(arrivals)も積み残しもなく、他の業務からも始まりません。"),
        new Phrase("Add 'arrivals', for example 'arrivals: about 10 per open-day'.", "「arrivals: 1日10件」のように書き足してください。"));

    public static readonly DiagnosticRule JoinExceedsRegions = new("RPD2036", Severity.Error,
        new Phrase("'{0}' waits for {1} {1:region|regions} but has {2}.", "「{0}」は {1} 個の枝を待ちますが、枝は {2} 個です。"),
        new Phrase("Lower 'join', or write 'join: all'.", "「join」を小さくするか、「join: all」にしてください。"));

    public static readonly DiagnosticRule NeverJoined = new("RPD2037", Severity.Error,
        new Phrase("The parallel state '{0}' has no transition with the event 'joined'.", "並行の箇所「{0}」に、出来事「joined」の行き先がありません。"),
        new Phrase("Add '{{ event: joined, target: … }}'.", "「{{ event: joined, target: … }}」を書き足してください。"));

    public static readonly DiagnosticRule TimerHasProbability = new("RPD2038", Severity.Error,
        new Phrase("The timer '{0}' has a probability or weight.", "期限「{0}」に確率か重みがあります。"),
        new Phrase("A timer fires when its time is up; draw the branch in the next state.", "期限は時間で起きます。分かれ道は次の箇所に書いてください。"));

    public static readonly DiagnosticRule SelfTransition = new("RPD2039", Severity.Error,
        new Phrase("The choice state '{0}' leads to itself.", "分かれ道「{0}」が自分自身に続いています。"),
        new Phrase("Lead to another state.", "別の箇所に続けてください。"));

    public static readonly DiagnosticRule GoesOn = new("RPD2032", Severity.Warning,
        new Phrase("{1} % of the cases of '{0}' go on without end; they come to '{2}' over and over.",
            "「{0}」の件の {1}%は終わりません。「{2}」を何度も通り続けます。"),
        new Phrase("Look whether a condition on the way out can ever hold, and whether its chance is above 0.",
            "出口の条件が成り立つことがあるか、確率が0より大きいかを確かめてください。"));
}
