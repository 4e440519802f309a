using System.Globalization;
using System.Text;
using System.Text.Json;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Benchmarks.StudyEffort;

/// <summary>Does a study that stops who is out, and lets nothing come after the year of a possible file, say what one without these savings
/// says? Each is compared, over seven seeds, with much longer studies of the same department.</summary>
/// <remarks>Every study is a file of the folder: what is there already is not computed again.</remarks>
internal static class StudyEffortTable
{
    private const int Seeds = 7;
    private const int References = 3;
    private const int ReferenceFiles = 300;
    private const int ReferenceRuns = 60;
    private const double FarFromBorder = 0.06;
    private static readonly double[] Borders = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];

    /// <param name="folder">Where studies are kept.</param>
    /// <param name="only">The one department to look at; null for all.</param>
    public static void Make(string folder, string? only)
    {
        Directory.CreateDirectory(folder);
        var text = new StringBuilder();
        text.AppendLine("| department | figure | off by more than 2 standard errors | mean square error, root: now | in full | now ÷ in full |");
        text.AppendLine("|---|---|---|---|---|---|");
        var rest = new StringBuilder();
        rest.AppendLine("| department | years simulated | processor seconds | words as the reference, now / in full | level with the first as the reference, now / in full |");
        rest.AppendLine("|---|---|---|---|---|");
        foreach (var (name, file) in SmallDivisions.All.Where(d => only is null || string.Equals(d.Name, only, StringComparison.Ordinal)))
        {
            var made = new Lazy<DepartmentFile>(file);
            StudyFigures[] references = [.. Enumerable.Range(0, References).Select(s => Study(folder, $"{name}-reference", 9000 + s, made,
                new StudyOptions
                {
                    FullEffort = true, ParameterDraws = ReferenceFiles, Replications = ReplicationPlan.Exactly(ReferenceRuns),
                    UncertaintyCandidates = 100, Seed = 9000 + (ulong)s,
                }))];
            // In turns, so that neither way meets a warmer machine.
            var (now, full) = (new StudyFigures[Seeds], new StudyFigures[Seeds]);
            for (var s = 0; s < Seeds; s++)
            {
                now[s] = Study(folder, $"{name}-now", 100 + s, made, new StudyOptions { Seed = 100 + (ulong)s });
                full[s] = Study(folder, $"{name}-full", 100 + s, made, new StudyOptions { Seed = 100 + (ulong)s, FullEffort = true });
            }

            Rows(text, rest, name, now, full, references);
        }

        text.AppendLine().Append(rest);
        if (only is null)
            File.WriteAllText(Path.Combine(folder, "study-effort.md"), text.ToString());
        Console.Write(text);
    }

    private static StudyFigures Study(string folder, string name, int seed, Lazy<DepartmentFile> file, StudyOptions options)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{seed}.json"));
        if (!File.Exists(path))
        {
            var before = Environment.CpuUsage.TotalTime;
            var result = AutomationStudy.Of(file.Value).Run(options);
            var made = StudyFigures.Of(result, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            File.WriteAllText(path + ".part", JsonSerializer.Serialize(made));
            File.Move(path + ".part", path);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {made.Years} years, {made.ProcessorSeconds:0.0} s"));
        }

        return JsonSerializer.Deserialize<StudyFigures>(File.ReadAllText(path))!;
    }

    private static void Rows(StringBuilder text, StringBuilder rest, string name, StudyFigures[] now, StudyFigures[] full,
        StudyFigures[] references)
    {
        string[] ids = [.. references[0].Candidates.Keys.Where(id =>
            now.Concat(full).Concat(references).All(s => s.Candidates.ContainsKey(id))).Order(StringComparer.Ordinal)];
        Row("certainty of the first place", [.. ids.Select(id => new Figure(s => s.Candidates[id].First, 1))]);
        Row("certainty of the first three", [.. ids.Select(id => new Figure(s => s.Candidates[id].TopK, 1))]);
        foreach (var amount in StudyFigures.Amounts)
        {
            var ends = new List<Figure>();
            foreach (var id in ids)
            {
                if (!now.Concat(full).Concat(references).All(s => s.Candidates[id].Ends.ContainsKey(amount)))
                    continue;
                var width = references.Average(r => r.Candidates[id].Ends[amount][1] - r.Candidates[id].Ends[amount][0]);
                if (width > 0)
                    ends.AddRange([new(s => s.Candidates[id].Ends[amount][0], width), new(s => s.Candidates[id].Ends[amount][1], width)]);
            }

            Row($"{amount}: ends of the range, in widths of it", ends);
        }

        var (words, levels) = (Agreement(Words), Agreement(Levels));
        rest.AppendLine(CultureInfo.InvariantCulture,
            $"| {name} | {now.Average(s => s.Years):0} / {full.Average(s => s.Years):0} | {now.Average(s => s.ProcessorSeconds):0.0} / {full.Average(s => s.ProcessorSeconds):0.0} | {words} | {levels} |");

        void Row(string what, List<Figure> figures)
        {
            if (figures.Count == 0)
                return;
            var (ofNow, ofFull) = (Error(now), Error(full));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {name} | {what} | {figures.Count(f => IsOff(f, now))} / {figures.Count(f => IsOff(f, full))} of {figures.Count} | {ofNow:0.0000} | {ofFull:0.0000} | {ofNow / ofFull:0.00} |");

            double Error(StudyFigures[] studies) => Math.Sqrt(figures.Average(f =>
            {
                var truth = references.Average(f.Of);
                return studies.Average(s => Math.Pow((f.Of(s) - truth) / f.Width, 2));
            }));
        }

        bool IsOff(Figure figure, StudyFigures[] studies)
        {
            double[] said = [.. studies.Select(figure.Of)];
            double[] right = [.. references.Select(figure.Of)];
            var error = Math.Sqrt((Variance(said) / said.Length) + (Variance(right) / right.Length));
            return Math.Abs(said.Average() - right.Average()) > 2 * error;
        }

        (int Same, int All) Words(StudyFigures[] studies)
        {
            var (same, all) = (0, 0);
            foreach (var share in ids.SelectMany(id =>
                (Func<StudyFigures, double>[])[s => s.Candidates[id].First, s => s.Candidates[id].TopK]))
            {
                var truth = references.Average(share);
                if (Borders.Any(b => Math.Abs(truth - b) < FarFromBorder))
                    continue;
                all += studies.Length;
                same += studies.Count(s => string.Equals(Word(share(s)), Word(truth), StringComparison.Ordinal));
            }

            return (same, all);
        }

        (int Same, int All) Levels(StudyFigures[] studies)
        {
            var (same, all) = (0, 0);
            foreach (var id in ids)
            {
                if (references.Select(r => r.Candidates[id].IsLevelWithFirst).Distinct().Count() > 1)
                    continue;
                all += studies.Length;
                same += studies.Count(s => s.Candidates[id].IsLevelWithFirst == references[0].Candidates[id].IsLevelWithFirst);
            }

            return (same, all);
        }

        string Agreement(Func<StudyFigures[], (int Same, int All)> of) =>
            string.Create(CultureInfo.InvariantCulture, $"{of(now).Same} / {of(full).Same} of {of(full).All}");
    }

    private static string Word(double share) => ProbabilityScale.Word(share, ProbabilityScale.RowsForAlmostCertain).ToString();

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }

    private sealed record Figure(Func<StudyFigures, double> Of, double Width);
}
