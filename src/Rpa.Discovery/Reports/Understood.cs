using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What was understood of a file, printed back before anybody believes a result: cases a year by workflow, and paid hours by pool.
/// From rates and calendars alone, nothing is simulated.</summary>
/// <param name="Workflows">By workflow, in the file's order.</param>
/// <param name="Pools">By pool of people, in the file's order.</param>
internal sealed record Understood(IReadOnlyList<UnderstoodFigure> Workflows, IReadOnlyList<UnderstoodFigure> Pools)
{
    private const int MostLines = 12;

    public static Understood Of(DepartmentFile file)
    {
        var department = file.Department;
        var volume = new YearlyVolume(department, StudySpan.Of(file.Study));
        var staff = new PaidStaff(department, volume);
        return new Understood(
            [.. department.Workflows.Select(w =>
                new UnderstoodFigure(w.Id, w.Title ?? (Text)w.Id, volume.Cases(w) / volume.Years, Unit.CasesPerYear))],
            [.. department.Pools.Select(p =>
                new UnderstoodFigure(p.Id, p.Title ?? (Text)p.Id, staff.PaidHours([p]) / volume.Years, Unit.HoursPerYear))]);
    }

    /// <summary>A line each; of more than twelve the rest as "and n more".</summary>
    public IEnumerable<Message> Lines()
    {
        List<UnderstoodFigure> all = [.. Workflows, .. Pools];
        foreach (var figure in all.Take(all.Count > MostLines ? MostLines - 1 : MostLines))
            yield return figure.Line;
        if (all.Count > MostLines)
            yield return GivesWords.AndMore.With(all.Count - MostLines + 1);
    }

    /// <summary>All of it in two sentences.</summary>
    public IEnumerable<Message> Sentences()
    {
        if (Workflows.Count > 0)
            yield return GivesWords.UnderstoodCases.With(Listed(Workflows));
        if (Pools.Count > 0)
            yield return GivesWords.UnderstoodHours.With(Listed(Pools));
    }

    private static Series Listed(IReadOnlyList<UnderstoodFigure> figures) => Series.Of(
        [.. figures.Take(MostLines).Select(f => GivesWords.NumberOf.With(f.Title, Amount.Number(f.PerYear))), .. figures.Count > MostLines
            ? [GivesWords.AndMore.With(figures.Count - MostLines)] : Array.Empty<Message>()]);
}

/// <summary>A workflow with its cases a year, or a pool with its paid hours.</summary>
internal sealed record UnderstoodFigure(string Id, Text Title, double PerYear, Unit Unit)
{
    public Message Line => GivesWords.UnderstoodLine.With(Title, new Amount(PerYear, Unit));
}
