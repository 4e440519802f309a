using Rpa.Discovery.Credibility;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports.Maps;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A study as a page: the report, whose first page answers what, how much, how sure and on what, and the short form of it that a
/// screen has room for.</summary>
internal static class StudyPage
{
    private const int HotSpotsOnFirstPage = 3;

    /// <summary>The report.</summary>
    public static Page Of(StudyResult result)
    {
        var page = Beginning(result)
            .Answer(FirstScreen.Of(result))
            .Add(PageToSign.Of(result))
            .Items(result.HotSpots.Take(HotSpotsOnFirstPage).Select(spot => spot.Headline))
            .Contents(SignWords.Contents)
            .Add(AskedPart.Of(result))
            .Add(WorstDayPart.Of(result))
            .Add(CredibilityPart.Of(result))
            .Add(HotSpotsPart.Of(result.HotSpots))
            .Add(LoadCharts.Of(result.AsIs))
            .Add(MapsPart.Of(result.AsIs));
        if (result is { IsHeldBack: false, IsPartial: false })
        {
            page.Add(RankingPart.Of(result))
                .Add(result.Group is { } group ? GroupPage.Of(group, result.Ranking) : null)
                .Add(WeightsPart.Of(result))
                .Add(result.Portfolio is { } plan ? PortfolioPage.Part(plan, result.File.Department) : null)
                .Add(MeasurePart.Of(result))
                .Add(CardsPart.Of(result));
        }

        return page.Add(VoicesPage.Part(result)).Add(IdeasPart.Of(result)).Add(HowWeKnowPart.Of(result));
    }

    /// <summary>What fits a screen or two: the same sentences and tables, fewer of them.</summary>
    /// <param name="result">The study.</param>
    /// <param name="top">How many rows of the ranking.</param>
    public static Page Short(StudyResult result, int top)
    {
        var page = Beginning(result)
            .Sentence(PeriodText.YearlyNote(result.AsIs))
            .Sentence(WhatTheFirstGives(result))
            .Add(CredibilityPart.Short(result))
            .Add(HotSpotsPart.Short(result.HotSpots));
        if (result.IsPartial || result.IsHeldBack)
            return page;
        return page.Add(RankingPart.Short(result, top))
            .Add(result.Group is { } group ? GroupPage.Short(group, result.Ranking) : null)
            .Add(result.Portfolio is { } plan ? PortfolioPage.Chosen(plan, result.File.Department) : null)
            .Heading(GivesWords.AlsoAsked)
            .Items(AlsoAsked.Of(result).Select(asked => Series.Joined(" ", asked.Question, asked.Answer)))
            .Add(MeasurePart.Short(result, MeasurePart.JobsOnAScreen));
    }

    /// <summary>What is known while the study still goes on, marked so: where it hurts, then the order at the file's figures.</summary>
    /// <param name="result">What is known.</param>
    /// <param name="top">How many rows of the ranking.</param>
    public static Page Early(StudyResult result, int top) => result.IsProvisional
        ? new Page(QuickWords.Provisional)
            .Sentence(QuickWords.ProvisionalNote.With(result.AsIs.Replications))
            .Add(RankingPart.Rows(result, top))
        : new Page(QuickWords.SoFar.With(result.AsIs.Replications))
            .Add(HotSpotsPart.Short(result.HotSpots))
            .Sentence(result.HotSpots.Count == 0 ? ReportWords.NoHotSpots : null);

    /// <summary>The ranking by itself, with how to read it.</summary>
    /// <param name="result">The study.</param>
    /// <param name="top">How many rows of the ranking.</param>
    /// <param name="equalWeights">Whether nobody has said that an aim counts more than another.</param>
    public static Page Ranking(StudyResult result, int top, bool equalWeights)
    {
        if (result.IsHeldBack)
            return new Page().Sentence(result.Headline);
        return new Page().Sentence(result.Load.Verdict != LoadVerdict.Settles ? result.Load.Sentence : null)
            .Sentence(QuickText.Of(result))
            .Add(RankingPart.Short(result, top))
            .Pause()
            .Sentence(MethodsText.Reading(result, equalWeights))
            .Sentences(result.Robustness?.Sentences ?? [])
            .Add(result.Group is { } group ? GroupPage.Short(group, result.Ranking) : null)
            .Add(MeasurePart.Short(result, int.MaxValue));
    }

    private static Page Beginning(StudyResult result)
    {
        var department = result.File.Department;
        return new Page(ReportWords.Title.With(department.Title ?? (Text)department.Id))
            .Lead(result.IsPartial ? ReportWords.Partial : result.Headline)
            .Lead(QuickText.Of(result))
            .Lead(result.Credibility.Worst == Verdict.Poor && !result.IsHeldBack
                ? ReportWords.NotLikeUs.With(result.Credibility.Headline) : null);
    }

    // By workflow and by people, before any mean over all of them.
    private static Message? WhatTheFirstGives(StudyResult result)
    {
        if (result.IsPartial || result.Ranking is not [{ Value.Mean: > 0 } first, ..])
            return null;
        var gives = new GivesText(first.Effects, first.Possible, result.AsIs);
        List<Message> parts = [.. gives.ByWorkflow.Take(1), .. gives.ByPool.Take(1)];
        return parts.Count > 0 ? GivesWords.TheFirst.With(parts.Aggregate((a, b) => SignWords.Then.With(a, b))) : null;
    }
}
