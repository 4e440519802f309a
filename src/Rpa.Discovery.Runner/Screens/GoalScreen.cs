using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Model;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>How much of a number a goal takes: the answer, then every value that was simulated.</summary>
internal sealed class GoalScreen(Session session, GoalResult found, StudyKind kind)
{
    public void Show()
    {
        var (screen, language, goal) = (session.Screen, session.Language, found.Request.Goal);
        var asIs = found.All.AsIs;
        screen.Heading(session.Say(ComparisonWords.GoalHeading, found.Request.Path, goal.Words(asIs.Department)));
        foreach (var sentence in GoalText.Sentences(found, language))
            screen.Line(sentence);
        screen.Line(session.Say(RunnerWords.Simulated, PeriodText.Of(asIs.Options, language), asIs.Replications, asIs.Options.Seed));
        screen.Line();
        screen.Table(
            [
                new Column(session.Say(ComparisonWords.ValueColumn), Right: true), new Column(goal.Name(asIs.Department).In(language), Flexible: true),
                new Column(session.Say(ComparisonWords.GoalColumn)),
            ],
            [.. found.Answer.Values.Select(v => (IReadOnlyList<string>)[v.ToString(System.Globalization.CultureInfo.InvariantCulture), Shown(v), session.Say(goal.IsMetBy(goal.Of(found.Run(v))) ? ComparisonWords.GoalMet : ComparisonWords.GoalMissed)])]);
        screen.Line();
        screen.Line(session.Say(RunnerWords.IntervalNote));
        foreach (var why in FigureText.WhyNone(found.Answer.Values.Select(v => found.Request.Goal.Of(found.Run(v))), language))
            screen.Line(why);
        LoadLines.Show(session, found.All, kind);
        session.Warn([.. asIs.Diagnostics.Concat(found.All.Variants.SelectMany(v => v.ToBe.Diagnostics)).DistinctBy(d => (d.Code, d.Message))]);
    }

    private string Shown(int value)
    {
        var figure = found.Request.Goal.Of(found.Run(value));
        return FigureText.WithInterval(found.Request.Goal.Figure == "time" ? TimeSpans.InOneUnit(figure)[0] : figure, session.Language);
    }
}
