using System.Globalization;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The report for people: the first page answers what, how much, how sure and on what; the rest shows why.</summary>
internal sealed class MarkdownReport(StudyResult result, Language language)
{
    private const int HotSpotsOnFirstPage = 3;
    private const int HotSpotsInAll = 12;
    private readonly MarkdownText _page = new();
    private readonly Department _department = result.File.Department;

    public string Write()
    {
        FirstPage();
        IsThisUs();
        HotSpots();
        if (result.IsHeldBack)
        {
            HowWeKnow();
            return _page.ToString();
        }

        Ranking();
        if (result.Group is { } group)
            new GroupSection(_page, group, result.Ranking, language).Write();
        if (result.Portfolio is { } plan)
            new PortfolioSection(_page, plan, _department, language).Write();
        MeasureNext();
        Cards();
        HowWeKnow();
        return _page.ToString();
    }

    private void FirstPage()
    {
        _page.Heading(1, Say(ReportWords.Title, _department.Title?.In(language) ?? _department.Id));
        _page.Paragraph(result.IsPartial ? Say(ReportWords.Partial) : result.Headline.In(language), bold: true);
        if (result.Credibility.Worst == Verdict.Poor && !result.IsHeldBack)
            _page.Paragraph(Say(ReportWords.NotLikeUs, result.Credibility.Headline.In(language)), bold: true);
        new PageToSign(_page, result, language).Write();
        _page.Bullets(result.HotSpots.Take(HotSpotsOnFirstPage).Select(spot => spot.Headline.In(language)));
        Contents();
    }

    private void Contents()
    {
        List<Phrase> headings = [ReportWords.IsThisUs, ReportWords.HotSpots];
        if (!result.IsHeldBack)
            headings.AddRange([ReportWords.Ranking, ReportWords.MeasureNext, .. result.Ranking.Count > 0 ? [ReportWords.Cards] : Array.Empty<Phrase>()]);
        headings.Add(ReportWords.HowWeKnow);
        _page.Heading(2, Say(SignWords.Contents));
        _page.Links(headings.Select(h => Say(h)));
    }

    private void IsThisUs()
    {
        _page.Heading(2, Say(ReportWords.IsThisUs));
        _page.Bullets(Understood.Of(result.File).Sentences().Select(s => s.In(language)));
        if (result.Credibility.Rows.Count == 0)
        {
            _page.Paragraph(Say(ReportWords.NothingToCompare));
            return;
        }

        _page.Paragraph(result.Credibility.Headline.In(language));
        _page.Table([Say(ReportWords.VerdictColumn), Say(ReportWords.ComparisonColumn), Say(ReportWords.ToleranceColumn), Say(ReportWords.EvidenceColumn)],
            result.Credibility.Rows.Select(row => (IReadOnlyList<string>)[FigureText.Mark(row.Verdict), row.Sentence.In(language), row.Tolerance.In(language), Evidence(row.Evidence)]));
    }

    private void HotSpots()
    {
        _page.Heading(2, Say(ReportWords.HotSpots));
        if (result.HotSpots.Count == 0)
        {
            _page.Paragraph(Say(ReportWords.NoHotSpots));
            return;
        }

        _page.Bullets(result.HotSpots.Take(HotSpotsInAll).Select(spot =>
            Say(ReportWords.HotSpotDetail, spot.Headline.In(language), FigureText.WithInterval(spot.Shown, language), Evidence(spot.Evidence))));
        WhyNone(result.HotSpots.Take(HotSpotsInAll).Select(spot => spot.Shown));
    }

    private void Ranking()
    {
        _page.Heading(2, Say(ReportWords.Ranking));
        if (result.Ranking.Count == 0)
            _page.Paragraph(Say(ReportWords.NothingRanked));
        else
            RankingTable();
        if (result.Aims.Count > 0)
        {
            _page.Paragraph(Say(ReportWords.AimsIntro));
            _page.Table([Say(ReportWords.AimColumn), Say(ReportWords.HundredColumn), Say(ReportWords.WeightColumn), Say(ReportWords.ReadingColumn)],
                result.Aims.Select(aim => (IReadOnlyList<string>)[aim.Title.In(language), aim.Counts ? Amount(aim.Hundred, aim.Unit) : "–", WeightOf(aim), aim.Reading.In(language)]));
        }

        if (result.Unanswered is { Count: > 0 } open)
        {
            _page.Heading(3, Say(ReportWords.NotAnswered));
            _page.Bullets(open.Select(q => Say(ReportWords.RestsOn, q.Title.In(language), q.Candidates.Count, result.Ranking.Count)));
        }

        HeldBack(ReportWords.AskFirst, result.AskFirst);
        HeldBack(ReportWords.NotNow, result.NotNow);
    }

    private void HeldBack(Phrase heading, IReadOnlyList<GatedCandidate> candidates)
    {
        if (candidates.Count > 0)
        {
            _page.Heading(3, Say(heading));
            _page.Table([Say(ReportWords.CandidateColumn), Say(SignWords.Because), Say(SignWords.WouldGive)],
                candidates.Select(gated => (IReadOnlyList<string>)
                [
                    gated.Title.In(language),
                    string.Join(Say(ReportWords.ListComma), gated.Gates.Select(g => g.Reason.In(language)).Concat(gated.Candidate.ToAsk.Select(q => q.In(language))).Distinct(StringComparer.Ordinal)),
                    FigureText.Mean(gated.Effects.HoursReleasedPerYear, language),
                ]));
            _page.Paragraph(Say(ReportWords.GatedNotDrawn));
        }
    }

    private void RankingTable()
    {
        _page.Paragraph(MethodsText.Reading(result, HasEqualWeights(), language));
        _page.Table(
            [Say(ReportWords.Rank), Say(ReportWords.CandidateColumn), Say(ReportWords.ValueColumn), Say(ReportWords.HoursColumn), Say(ReportWords.CostOfHourColumn), Say(ReportWords.CertaintyColumn), Say(ReportWords.EvidenceColumn)],
            result.Ranking.Select(row => (IReadOnlyList<string>)
            [
                RankOf(row),
                MoneyText.Title(row, language),
                FigureText.WithRange(row.Value, row.Possible?.Value, language),
                FigureText.WithRange(row.Effects.HoursReleasedPerYear, row.Possible?.HoursReleased, language),
                MoneyText.Of(row, _department, language),
                row.Certainty.ToString(language),
                Evidence(row.Effects.Evidence),
            ]));
        if (result.ExchangeRate is { } rate)
            _page.Paragraph(rate.In(language));
        _page.Bullets([.. RangeNotes.Of(result, result.Ranking.Count, language), Say(ReportWords.CostOfHourNote)]);
        if (MethodsText.Of(result, language) is { Length: > 0 } methods)
            _page.Paragraph(methods);
        _page.Bullets(result.Robustness?.Sentences.Select(s => s.In(language)) ?? []);
    }

    private void MeasureNext()
    {
        _page.Heading(2, Say(ReportWords.MeasureNext));
        if (result.MeasureNext.Count == 0)
        {
            _page.Paragraph(Say(ReportWords.NothingToMeasure));
            return;
        }

        var isLittle = MeasureText.NothingFalls(result.MeasureNext);
        _page.Paragraph(isLittle ? Say(SignWords.NothingAloneFalls, Figure.Probability(result.MeasureNext[0].DoubtNow, language)) : Say(ReportWords.MeasureIntro));
        _page.Bullets(result.MeasureNext.Select(job => $"{MeasureText.Of(job, isLittle).In(language)} {Say(ReportWords.NowIs, Evidence(job.Evidence))}"));
    }

    private void Cards()
    {
        var card = new CandidateCard(_page, result.AsIs, language);
        if (result.Ranking.Count > 0)
        {
            _page.Heading(2, Say(ReportWords.Cards));
            WhyNone(result.Ranking.SelectMany(r => r.Contributions.Where(c => c.Weight > 0).Select(c => (Estimate?)c.Benefit).Append(r.MarginalInSequence).Append(r.Effects.QueueMovesTo?.WaitingHoursAddedPerYear)));
            foreach (var row in result.Ranking)
                card.Write(row, RankOf(row));
        }

        List<GatedCandidate> heldBack = [.. result.AskFirst, .. result.NotNow];
        var shown = result.Ranking.Select(r => r.Id).Concat(heldBack.Select(g => g.Id)).ToHashSet(StringComparer.Ordinal);
        var others = result.Candidates.Where(c => !shown.Contains(c.Id)).ToList();
        if (others.Count == 0)
            return;
        _page.Heading(2, Say(ReportWords.OtherAnswers));
        _page.Table([Say(ReportWords.CandidateColumn), Say(SignWords.Answer), Say(SignWords.Because), Say(SignWords.WouldGive)],
            others.Select(other => (IReadOnlyList<string>)
            [
                other.Title.In(language),
                FigureText.AnswerWords(other.Answer).In(language),
                string.Join(' ', other.Reasons.Select(r => r.In(language))),
                other.ScreenedHoursPerYear > 0 ? Say(ReportWords.Screened, UnitText.Of(other.ScreenedHoursPerYear, Unit.HoursPerYear, language)) : Say(ReportWords.NotSimulated),
            ]));
    }

    private void WhyNone(IEnumerable<Estimate?> shown)
    {
        foreach (var why in FigureText.WhyNone(shown, language))
            _page.Paragraph(why);
    }

    private void HowWeKnow()
    {
        var titles = string.Join(Say(ReportWords.ListComma), _department.Workflows.Select(w => w.Title?.In(language) ?? w.Id));
        _page.Heading(2, Say(ReportWords.HowWeKnow));
        List<string> lines =
        [
            Say(ReportWords.Model, Say(ReportWords.WorkflowsNamed, titles)),
            Say(ReportWords.Period, PeriodText.Of(result.Options, language)),
            .. PeriodText.YearlyNote(result.AsIs, language) is { } yearly ? (string[])[yearly] : [],
            Say(ReportWords.RepeatedTimes, result.AsIs.Replications, result.Options.Seed),
            Say(ReportWords.ConventionInterval),
        ];
        if (result.FilesDrawn > 0)
            lines.Add(Say(ReportWords.DrawnFiles, Count(result.FilesDrawn), Count(result.WeightingsDrawn), Count(result.FilesKept)));
        lines.Add(Say(ReportWords.ConventionAbout));
        var unknowns = result.MeasureNext.Where(m => m.IsUnknown).Select(m => m.Figure.In(language)).ToList();
        if (unknowns.Count > 0)
            lines.Add(Say(ReportWords.ConventionUnknown, string.Join(Say(ReportWords.ListComma), unknowns)));
        _page.Bullets(lines);
        if (result.Assumptions.Count > 0)
        {
            _page.Heading(3, Say(ReportWords.Assumptions));
            _page.Bullets(result.Assumptions.Select(a => a.In(language)));
        }

        if (result.File.Sources.Count > 0)
        {
            _page.Heading(3, Say(ReportWords.Sources));
            _page.Bullets(result.File.Sources.Select(source => string.Join(" — ",
                ((string?[])[source.Title?.In(language) ?? source.Id, source.Note?.In(language), source.Url]).Where(part => !string.IsNullOrEmpty(part)))));
        }

        var findings = result.Diagnostics.Where(d => d.Severity != Severity.Hint).ToList();
        if (findings.Count > 0)
        {
            _page.Heading(3, Say(ReportWords.Findings));
            _page.Bullets(findings.Select(d => $"{d.Code}: {d.MessageIn(language)}"));
        }

        Provenance();
    }

    private void Provenance()
    {
        _page.Paragraph(Say(ReportWords.Version, ToolVersion.Name, ToolVersion.Text, ToolVersion.Platform));
        if (ResultDocuments.InputOf(result) is not { } input)
            return;
        _page.Paragraph(Say(ReportWords.InputIs, input.Path, input.Hash ?? "–"));
        _page.Paragraph(Say(ReportWords.RecomputeWith));
        // Weights, methods and limits do not fit on a line; the JSON form says them all.
        _page.Code(result.Origin?.Study is { IsUsual: false } || result.Origin is { Portfolio: not null } || result.Origin?.Files.Any(f => f.Role == OriginFile.Scenario) == true
            ? $"{ToolVersion.Name} recompute report.json"
            : $"{ToolVersion.Name} study {input.Path} --seed {result.Options.Seed} --replications {result.AsIs.Replications}");
        _page.Paragraph(Say(ReportWords.SchemaNote));
    }

    private bool HasEqualWeights()
    {
        var weights = result.Ranking.SelectMany(r => r.Contributions).Where(c => c.Weight > 0).Select(c => c.Weight).ToList();
        return weights.Count == 0 || weights.Max() - weights.Min() < 1e-9;
    }

    private string RankOf(RankedCandidate row) => RankText.Of(row, result.Ranking, language);

    private string WeightOf(AimScale aim)
    {
        var contribution = result.Ranking.SelectMany(r => r.Contributions).FirstOrDefault(c => string.Equals(c.Aim, aim.Aim, StringComparison.Ordinal));
        return contribution is null ? "–" : Figure.Probability(contribution.Weight, language);
    }

    private string Amount(double value, Unit unit) => UnitText.Of(value, unit, language, Pay.CurrencyOf(_department));

    private string Evidence(EvidenceClass evidence) => FigureText.Evidence(evidence).In(language);

    private static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    private string Say(Phrase phrase, params object?[] arguments) => phrase.In(language, arguments);
}
