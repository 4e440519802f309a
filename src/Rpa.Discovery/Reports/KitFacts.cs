using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a study knows that belongs on the sheets of a workshop: what 100 points of each aim stand for, and which figures to
/// measure next.</summary>
/// <param name="Department">Its name; null where there is no study.</param>
/// <param name="Aims">The range of each aim that the study read; empty where there is none.</param>
/// <param name="Measure">What to measure next, the most telling first.</param>
internal sealed record KitFacts(IWording? Department, IReadOnlyList<KitAim> Aims, IReadOnlyList<KitMeasurement> Measure)
{
    /// <summary>Of a division that nobody has studied yet.</summary>
    public static KitFacts None { get; } = new(null, [], []);

    /// <summary>From a study.</summary>
    public static KitFacts Of(StudyResult result)
    {
        var department = result.File.Department;
        return new(department.Title ?? (Text)department.Id, [.. result.Aims.Select(aim => new KitAim(aim.Aim, aim.Reading, aim.Counts))],
            [.. result.MeasureNext.Select(job => KitMeasurement.Of(job.Figure, job.Job.Id, job.Path)).OfType<KitMeasurement>()]);
    }

    /// <summary>From a study that was saved; a sentence that cannot be made again stays in the language that it was saved in
    /// (<see cref="Kept"/>).</summary>
    public static KitFacts Of(StudyDocument study) => new(
        null,
        [.. (study.Aims ?? []).Select(aim => new KitAim(aim.Aim, SavedSentence.From(aim.Reading, aim.ReadingMessage), aim.Counts))],
        [.. study.MeasureNext.Select(Of).OfType<KitMeasurement>()]);

    private static KitMeasurement? Of(MeasureNextJson job) =>
        KitMeasurement.Of(SavedSentence.From(job.Figure, job.FigureMessage), JobOf(job), job.Path);

    /// <summary>How many of its sentences are known in another language alone than somebody reads.</summary>
    public int Kept(Language language) => Aims.Select(a => a.Reading).Concat(Measure.Select(m => m.Figure)).OfType<Text>()
        .Count(text => text.In(language).Any(IsJapanese) != (language == Language.Japanese));

    private static bool IsJapanese(char letter) => letter is (>= '\u3040' and <= '\u30ff') or (>= '\u4e00' and <= '\u9fff');

    // The sentence on what to do begins with the job.
    private static string JobOf(MeasureNextJson job) =>
        job.HowMessage?.Args is [JsonElement { ValueKind: JsonValueKind.Object } first, ..] && first.TryGetProperty("id", out var id)
            && id.ValueKind == JsonValueKind.String ? id.GetString()! : "";
}

/// <summary>An aim as the ballot shows it.</summary>
/// <param name="Id">As ballots are typed.</param>
/// <param name="Reading">What 100 points stand for, or why it carries no weight.</param>
/// <param name="Counts">Whether it carries weight.</param>
internal sealed record KitAim(string Id, IWording Reading, bool Counts);

/// <summary>In which way a figure is measured with paper and pencil.</summary>
internal enum KitJob
{
    Time,
    Dates,
    Ticks,
}

/// <summary>A figure to be measured with paper and pencil.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Job">How.</param>
/// <param name="Path">Where it stands in the file.</param>
internal sealed record KitMeasurement(IWording Figure, KitJob Job, string Path)
{
    private static readonly (Phrase Phrase, KitJob Job)[] Jobs = [(DecisionWords.DoTime, KitJob.Time),
        (DecisionWords.DoLookUpWait, KitJob.Dates), (DecisionWords.DoTick, KitJob.Ticks), (DecisionWords.DoTickNext, KitJob.Ticks),
        (DecisionWords.DoSort, KitJob.Ticks)];

    /// <summary>Null for what no sheet helps with, such as a quotation.</summary>
    public static KitMeasurement? Of(IWording figure, string job, string path)
    {
        foreach (var (phrase, kind) in Jobs)
        {
            if (string.Equals(PhraseIds.Of(phrase), job, StringComparison.Ordinal))
                return new(figure, kind, path);
        }

        return null;
    }
}
