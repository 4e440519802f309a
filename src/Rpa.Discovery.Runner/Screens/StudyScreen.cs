using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>The first screen of a study: what to do first, whether that is us, the order, and what to measure next.</summary>
internal sealed class StudyScreen(Session session, StudyResult result, int top)
{
    private const int HotSpotsShown = 3;
    private const int JobsShown = 3;
    private const int ComparisonsShown = 3;
    private readonly Language _language = session.Language;

    public void Show()
    {
        var screen = session.Screen;
        screen.Heading(session.Say(ReportWords.Title, result.File.Department.Title?.In(_language) ?? result.File.Department.Id));
        screen.Line(result.IsPartial ? session.Say(ReportWords.Partial) : result.Headline.In(_language));
        if (result.Credibility.Worst == Verdict.Poor && !result.IsHeldBack)
            screen.Line(session.Say(ReportWords.NotLikeUs, result.Credibility.Headline.In(_language)));
        if (PeriodText.YearlyNote(result.AsIs, _language) is { } yearly)
            screen.Line(yearly);
        WhatTheFirstGives();
        Credibility();
        HotSpots();
        if (result.IsPartial || result.IsHeldBack)
            return;
        new RankingScreen(session, result).Show(top);
        if (result.Group is { } group)
            new GroupScreen(session, group, result.Ranking).Show();
        if (result.Portfolio is { } plan)
            new PortfolioScreen(session, plan, result.File.Department).ShowChosen();
        Asked();
        MeasureNext();
    }

    // By workflow and by people, before any mean over all of them.
    private void WhatTheFirstGives()
    {
        if (result.IsPartial || result.Ranking is not [var first, ..])
            return;
        var gives = new GivesText(first.Effects, first.Possible, result.AsIs, _language);
        List<string> parts = [.. gives.ByWorkflow.Take(1), .. gives.ByPool.Take(1)];
        if (parts.Count > 0)
            session.Screen.Line(session.Say(GivesWords.TheFirst, parts.Aggregate((a, b) => session.Say(SignWords.Then, a, b))));
    }

    private void Asked()
    {
        session.Screen.Heading(session.Say(GivesWords.AlsoAsked));
        foreach (var asked in AlsoAsked.Of(result))
            session.Screen.Item("-", $"{session.Say(asked.Question)} {asked.Answer.In(_language)}");
    }

    private void Credibility()
    {
        session.Screen.Heading(session.Say(ReportWords.IsThisUs));
        foreach (var sentence in Understood.Of(result.File).Sentences())
            session.Screen.Line(sentence.In(_language));
        if (result.Credibility.Rows.Count == 0)
        {
            session.Screen.Line(session.Say(ReportWords.NothingToCompare));
            return;
        }

        if (result.Credibility.Worst != Verdict.Poor)
            session.Screen.Line(result.Credibility.Headline.In(_language));
        foreach (var row in result.Credibility.Rows.OrderByDescending(r => r.Verdict).Take(ComparisonsShown))
            session.Screen.Item(FigureText.Mark(row.Verdict), row.Sentence.In(_language));
    }

    private void HotSpots()
    {
        if (result.HotSpots.Count == 0)
            return;
        session.Screen.Heading(session.Say(ReportWords.HotSpots));
        foreach (var spot in result.HotSpots.Take(HotSpotsShown))
            session.Screen.Item("-", spot.Headline.In(_language));
    }

    private void MeasureNext() => new RankingScreen(session, result).ShowMeasureNext(JobsShown);
}

/// <summary>The ranking as a table, with what is kept out and why.</summary>
internal sealed class RankingScreen(Session session, StudyResult result)
{
    private const int GatedShown = 3;
    private readonly Language _language = session.Language;

    public void Show(int top)
    {
        var screen = session.Screen;
        screen.Heading(session.Say(ReportWords.Ranking));
        if (result.Ranking.Count == 0)
        {
            screen.Line(session.Say(ReportWords.NothingRanked));
        }
        else
        {
            List<RankedCandidate> rows = [.. result.Ranking.Take(top)];
            // A column in which every row says the same is a line below instead: the screen is 80 letters wide.
            var isAlike = rows.TrueForAll(r => r.Effects.Evidence == rows[0].Effects.Evidence);
            screen.TitledTable(
                [
                    new Column(session.Say(ReportWords.ValueColumn), Right: true), new Column(session.Say(ReportWords.HoursColumn), Right: true), new Column(session.Say(ReportWords.CostOfHourColumn), Right: true),
                    new Column(session.Say(ReportWords.CertaintyColumn), Flexible: true), .. isAlike ? [] : (Column[])[new Column(session.Say(ReportWords.EvidenceColumn))],
                ],
                [.. rows.Select(row => ($"{RankText.Of(row, result.Ranking, _language)}  {MoneyText.Title(row, _language)}", (IReadOnlyList<string>)
                [
                    row.MethodValue is { } value ? Numbers.Significant(value) : FigureText.BareRange(row.Value, row.Possible?.Value, _language),
                    FigureText.BareRange(row.Effects.HoursReleasedPerYear, row.Possible?.HoursReleased, _language),
                    MoneyText.Of(row, result.File.Department, _language),
                    Sure(row.Certainty),
                    .. isAlike ? [] : (string[])[FigureText.Evidence(row.Effects.Evidence).In(_language)],
                ]))]);
            screen.Line();
            if (isAlike)
                screen.Line(session.Say(SignWords.AllRestOn, FigureText.Evidence(rows[0].Effects.Evidence).In(_language)));
            foreach (var note in RangeNotes.Of(result, top, _language))
                screen.Line(note);
            screen.Line(session.Say(ReportWords.CostOfHourNote));
            if (result.ExchangeRate is { } rate)
                screen.Line(rate.In(_language));
            if (MethodsText.Of(result, _language) is { Length: > 0 } methods)
            {
                screen.Line();
                screen.Line(methods);
            }
        }

        if (result.Unanswered is { Count: > 0 } open)
        {
            screen.Line();
            screen.Line(session.Say(ReportWords.NotAnswered));
            foreach (var question in open)
                screen.Item("?", session.Say(ReportWords.RestsOn, question.Title.In(_language), question.Candidates.Count, result.Ranking.Count));
        }

        HeldBack(ReportWords.AskFirst, result.AskFirst);
        HeldBack(ReportWords.NotNow, result.NotNow);
    }

    private void HeldBack(Phrase heading, IReadOnlyList<GatedCandidate> candidates)
    {
        var screen = session.Screen;
        if (candidates.Count == 0)
            return;
        screen.Line();
        screen.Line(session.Say(heading));
        foreach (var gated in candidates.Take(GatedShown))
            screen.Item("-", $"{gated.Title.In(_language)}: {string.Join(' ', gated.Gates.Select(g => g.Reason.In(_language)))}");
    }

    private string Sure(Certainty certainty) => certainty.Word is not { } word ? "–"
        : session.Say(certainty.IsFirst ? ReportWords.FirstShort : ReportWords.AmongShort, word, Figure.Probability(certainty.Share, _language), certainty.K);

    public void ShowMeasureNext(int atMost)
    {
        session.Screen.Heading(session.Say(ReportWords.MeasureNext));
        if (result.MeasureNext.Count == 0)
            session.Screen.Line(session.Say(ReportWords.NothingToMeasure));
        List<MeasureNext> jobs = [.. result.MeasureNext.Take(atMost)];
        var isLittle = MeasureText.NothingFalls(jobs);
        if (isLittle)
            session.Screen.Line(session.Say(SignWords.NothingAloneFalls, Figure.Probability(jobs[0].DoubtNow, _language)));
        foreach (var job in jobs)
            session.Screen.Item("-", MeasureText.Of(job, isLittle).In(_language));
    }
}
