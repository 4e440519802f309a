using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What to measure next, without saying of each job again that it alone changes little.</summary>
internal static class MeasurePart
{
    /// <summary>So many jobs fit on the first screen.</summary>
    public const int JobsOnAScreen = 3;

    private const double NoDoubt = 0.005; // what is printed as 0 %

    public static Page Of(StudyResult result)
    {
        var page = new Page(ReportWords.MeasureNext);
        if (NothingIsLeft(result))
            return page.Sentence(Nothing(result));
        var isLittle = NothingFalls(result.MeasureNext);
        return page.Sentence(isLittle ? Alone(result.MeasureNext) : ReportWords.MeasureIntro)
            .Items(Jobs(result).Select(job => Series.Joined(" ", Job(job, isLittle), ReportWords.NowIs.With(Terms.Of(job.Evidence)))))
            .Draw(StudyCharts.Measure(result));
    }

    /// <summary>The first jobs.</summary>
    public static Page Short(StudyResult result, int atMost)
    {
        List<ValueOfInformation> jobs = NothingIsLeft(result) ? [] : [.. Jobs(result).Take(atMost)];
        var isLittle = NothingFalls(jobs);
        return new Page(ReportWords.MeasureNext)
            .Sentence(jobs.Count == 0 ? Nothing(result) : null)
            .Sentence(isLittle ? Alone(jobs) : null)
            .Items(jobs.Select(job => Job(job, isLittle)));
    }

    /// <summary>What is said to be measured: a job that tells several unknown figures once.</summary>
    public static IEnumerable<ValueOfInformation> Jobs(StudyResult result) =>
        result.MeasureNext.DistinctBy(job => job.Job.In(Language.English));

    /// <summary>Whether no job is to be named: the first is first in every possible file, and no figure can tell more about it.</summary>
    public static bool NothingIsLeft(StudyResult result) => result.MeasureNext.All(job => !job.IsUnknown && job.DoubtNow < NoDoubt);

    /// <summary>What is said where no job is named.</summary>
    public static Phrase Nothing(StudyResult result) => result.Ranking.Count < 2 ? ReportWords.NoOrderToMeasure
        : result.Certainty is { IsKnown: false } ? QuickWords.MeasureNotKnown : ReportWords.NothingToMeasure;

    // Whether none of the jobs lowers the doubt by itself, so that one sentence says it of all.
    private static bool NothingFalls(IReadOnlyList<ValueOfInformation> jobs) =>
        jobs.Count > 0 && jobs.All(j => !j.IsUnknown && j.DoubtAfter >= j.DoubtNow);

    private static Message Alone(IReadOnlyList<ValueOfInformation> jobs) =>
        SignWords.NothingAloneFalls.With(Amount.Probability(jobs[0].DoubtNow));

    private static Message Job(ValueOfInformation job, bool isSaidAbove) => isSaidAbove ? job.Job : job.How;
}
