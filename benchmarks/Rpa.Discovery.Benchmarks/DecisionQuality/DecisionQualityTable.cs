using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>Do the printed ranges hold the truth as often as they say, and are the chosen sets better than what simpler ways choose?
/// Measured on invented divisions whose truth is known.</summary>
/// <remarks>Every division is a file of the folder: what is there already is not computed again.</remarks>
internal static class DecisionQualityTable
{
    public const int Divisions = 60;
    // of so many groups of four divisions one goes through the four designs that begin with the truth
    private const int EveryTruthFirst = 3;
    private const int Resamplings = 2000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Make(string folder, int divisions)
    {
        Directory.CreateDirectory(folder);
        var runs = new List<DivisionRun>();
        for (var number = 0; number < divisions; number++)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"division-{number:D3}.json"));
            if (!File.Exists(path))
            {
                var made = DivisionRun.Of(number, number / 4 % EveryTruthFirst == 0); // four loads, one after the other
                File.WriteAllText(path + ".part", JsonSerializer.Serialize(made, Indented));
                File.Move(path + ".part", path);
                Console.WriteLine(path);
            }

            runs.Add(JsonSerializer.Deserialize<DivisionRun>(File.ReadAllText(path))!);
        }

        var text = new StringBuilder();
        Coverage(text, runs);
        Regret(text, [.. runs.Where(r => r.Sets.Count > 0)]);
        File.WriteAllText(Path.Combine(folder, "decision-quality.md"), text.ToString());
        Console.Write(text);
    }

    private static void Coverage(StringBuilder text, List<DivisionRun> runs)
    {
        text.AppendLine("### Do the ranges hold the truth?").AppendLine();
        text.AppendLine(
            "| design | figure | held (95 % interval) | of the first | divisions, ranges | width: 10 %, half, 90 % of the ranges | "
            + "nothing to speak of |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var design in runs.SelectMany(r => r.Ranges).Select(r => r.Design).Distinct(StringComparer.Ordinal))
        {
            foreach (var figure in runs.SelectMany(r => r.Ranges).Select(r => r.Figure).Distinct(StringComparer.Ordinal))
            {
                var all = runs.ConvertAll(r =>
                    r.Ranges.Where(c => string.Equals(c.Design, design, StringComparison.Ordinal)
                        && string.Equals(c.Figure, figure, StringComparison.Ordinal)).ToList());
                var told = all.ConvertAll(r => r.Where(c => !IsNothing(c)).ToList()).Where(r => r.Count > 0).ToList();
                if (told.Count == 0)
                    continue;
                double[] shares = [.. told.Select(r => r.Count(Holds) / (double)r.Count)];
                double[] first = [.. told.Select(r => r.Where(c => c.IsFirst).ToList()).Where(r => r.Count > 0)
                    .Select(r => r.Count(Holds) / (double)r.Count)];
                double[] widths = [.. told.SelectMany(r => r).Select(c => c.P90 - c.P10).Order()];
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {design} | {figure} | {Interval(shares)} | {(first.Length == 0 ? "—" : Interval(first))} | {told.Count}, {told.Sum(r => r.Count)} | {Short(At(widths, 0.1))}, {Short(At(widths, 0.5))}, {Short(At(widths, 0.9))} | {all.Sum(r => r.Count(IsNothing))} |");
            }
        }

        text.AppendLine();
    }

    private static void Regret(StringBuilder text, List<DivisionRun> runs)
    {
        var names = runs.SelectMany(r => r.Sets).Select(s => s.Policy).Distinct(StringComparer.Ordinal).ToList();
        text.AppendLine("### Is the choice better?").AppendLine();
        text.AppendLine(
            "| way of choosing | regret (95 % interval) | load 0.5 | 0.7 | 0.85 | 0.95 | freed hours | fewer late | balance, yen a year |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var name in names)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Number(Ratio(runs, name))} ({Range(runs, r => Ratio(r, name))}) |");
            foreach (var load in runs.Select(r => r.Load).Distinct().Order())
                text.Append(CultureInfo.InvariantCulture, $" {Number(Ratio([.. runs.Where(r => r.Load == load)], name))} |");
            text.AppendLine(CultureInfo.InvariantCulture,
                $" {Short(runs.Average(r => Mean(r, name, s => s.FreedHours)))} | {Short(runs.Average(r => Mean(r, name, s => s.LateCases)))} | {Short(runs.Average(r => Mean(r, name, s => s.Yen)))} |");
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture,
            $"{runs.Count} divisions. Regret of this study ÷ the better of hours × rate and the questionnaires: {Number(Against(runs))} ({Range(runs, Against)}).");
    }

    private static double Against(List<DivisionRun> runs) =>
        Ratio(runs, Policy.Ours) / Policy.Questionnaires.Append(Policy.HoursTimesRate).Min(p => Ratio(runs, p));

    // Σ(best − chosen) ÷ Σ(best − by chance)
    private static double Ratio(List<DivisionRun> runs, string name)
    {
        double Lost(string policy) => runs.Sum(r => Mean(r, DivisionRun.Best, s => s.Value) - Mean(r, policy, s => s.Value));
        return Lost(name) / Lost(DivisionRun.ByChance);
    }

    private static double Mean(DivisionRun run, string policy, Func<Chosen, double> figure) =>
        run.Sets.Where(s => string.Equals(s.Policy, policy, StringComparison.Ordinal)).Select(figure).DefaultIfEmpty(0).Average();

    // By resampling of whole divisions.
    private static string Range(List<DivisionRun> runs, Func<List<DivisionRun>, double> figure)
    {
        var chance = new Chance(1, "resampling");
        double[] values = [.. Enumerable.Range(0, Resamplings)
            .Select(_ => figure([.. Enumerable.Range(0, runs.Count).Select(_ => runs[chance.Whole(0, runs.Count - 1)])])).Order()];
        return $"{Number(At(values, 0.025))} to {Number(At(values, 0.975))}";
    }

    private static string Interval(double[] shares)
    {
        var chance = new Chance(1, "resampling");
        double[] means = [.. Enumerable.Range(0, Resamplings)
            .Select(_ => Enumerable.Range(0, shares.Length).Average(_ => shares[chance.Whole(0, shares.Length - 1)])).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{shares.Average():P0} ({At(means, 0.025):P0} to {At(means, 0.975):P0})");
    }

    private static bool Holds(Covered c) => c.Truth >= c.P10 && c.Truth <= c.P90;

    // Below an hour, a case, a thousand yen or a twentieth of a point nobody speaks of it.
    private static bool IsNothing(Covered c)
    {
        var least = c.Figure switch { "money" => 1000, "value" => 0.05, _ => 1 };
        return Math.Abs(c.P10) < least && Math.Abs(c.P90) < least && Math.Abs(c.Truth) < least;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString(Math.Abs(value) < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
