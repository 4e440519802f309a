using System.Globalization;
using System.Text;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How many replications does it take to find the best few candidates with probability 0.95? By the stopping rule, by equal
/// allocation, and by OCBA-m.</summary>
/// <remarks>
/// Counts, not times. Each department is run once so often on common random numbers for today and every candidate; what a candidate is
/// worth in each of these years is the study's value. Those years are then the truth, and 400 studies draw from them with replacement: the
/// rule and equal allocation the same years for every candidate, OCBA-m, whose probability assumes independent runs, other years for each.
/// A selection is good when none of the selected is more than the indifference below the true last of the best.
/// </remarks>
internal static class SelectionTable
{
    private const int Studies = 400;
    private const int Most = 500;
    private const double Confidence = 0.95;
    private static readonly double[] Indifferences = [1, 0.25, 0.1];

    public static void Write(string? path)
    {
        var text = new StringBuilder();
        text.AppendLine("| department (k of n) | δ | the rule | equal, same stop | equal, told | OCBA-m |");
        text.AppendLine("|---|---|---|---|---|---|");
        Rows(text, "tandem", 3, Tandem);
        Rows(text, "tax-month", 3, () => FromFile("tax-month.yaml", 100));
        Rows(text, "tax-collection", 3, () => FromFile("tax-collection.yaml", 100));
        Rows(text, "imizu", 1, () => FromFile("imizu-reconciliation.yaml", 100));
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Replications of all n candidates together until the best k are found, mean of {Studies} studies, and the share of good selections.");
        text.AppendLine(
            "*equal, same stop*: every candidate as often as the longest under the rule. *equal, told*: the smallest number (a multiple "
            + "of 10, the same for all) that is good in");
        text.AppendLine(
            "95 % of the studies, which nobody knows beforehand. *OCBA-m* stops when its own probability reaches 0.95, at most 500 a "
            + "candidate. δ in points of the value.");
        Console.Write(text);
        if (path is not null)
            File.WriteAllText(path, text.ToString());
    }

    private static void Rows(StringBuilder text, string name, int top, Func<double[][]?> values)
    {
        if (values() is not { } years)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | | cannot be simulated yet | | | |");
            return;
        }

        if (years.Length <= top)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} ({years.Length}) | | no more than are looked for | | | |");
            return;
        }

        foreach (var indifference in Indifferences)
            text.AppendLine(Row(name, top, years, indifference));
    }

    private static string Row(string name, int top, double[][] years, double indifference)
    {
        var n = years.Length;
        double[] truth = [.. years.Select(v => v.Average())];
        var worst = truth.OrderDescending().ElementAt(top - 1) - indifference;
        bool IsGood(IEnumerable<int> selected) => selected.All(c => truth[c] >= worst);
        double spent = 0, longest = 0, free = 0;
        int good = 0, freeGood = 0;
        var told = new int[(Most / 10) + 1];
        for (var study = 0; study < Studies; study++)
        {
            var key = Keys.Replication(2026, study);
            double Common(int c, int r) => years[c][Place(key, 0, r, years[c].Length)];
            double Own(int c, int r) => years[c][Place(key, (ulong)c + 1, r, years[c].Length)];
            var (selected, replications) = ByRule(n, top, indifference, Common);
            spent += replications.Sum();
            longest += n * (double)replications.Max();
            good += IsGood(selected) ? 1 : 0;
            Told(n, top, Common, IsGood, told);
            var (chosen, taken) = ByOcba(n, top, indifference, Own);
            free += taken;
            freeGood += IsGood(chosen) ? 1 : 0;
        }

        var least = Array.FindIndex(told, 1, count => count >= Confidence * Studies);
        string Share(int count) => (count / (double)Studies).ToString("0 %", CultureInfo.InvariantCulture);
        string Mean(double sum) => (sum / Studies).ToString("0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} ({top} of {n}) | {indifference} | {Mean(spent)} ({Share(good)}) | {Mean(longest)} | {(least < 0 ? $"over {n * Most}" : n * least * 10)} | {Mean(free)} ({Share(freeGood)}) |");
    }

    private static int Place(ulong key, ulong stream, int year, int count) =>
        (int)(Keys.Uniform(Keys.Draw(key, Keys.Mix(stream), (ulong)year)) * count);

    private static (IEnumerable<int> Selected, int[] Replications) ByRule(int n, int top, double indifference, Func<int, int, double> value)
    {
        var rule = new SelectionRule(n, new SelectionOptions
        {
            Top = top, Indifference = indifference, Confidence = Confidence,
            AtMost = Most
        });
        var values = new double[n][];
        while (!rule.IsOver)
        {
            for (var c = 0; c < n; c++)
            {
                if (rule.GoesOn(c))
                    values[c] = [.. Enumerable.Range(0, rule.Target).Select(r => value(c, r))];
            }

            rule.Judge(values);
        }

        return (Enumerable.Range(0, n).Where(rule.IsSelected).ToList(), [.. values.Select(v => v.Length)]);
    }

    // [tens of replications] → in how many studies the best means are a good selection
    private static void Told(int n, int top, Func<int, int, double> value, Func<IEnumerable<int>, bool> isGood, int[] told)
    {
        var sums = new double[n];
        for (var r = 0; r < Most; r++)
        {
            for (var c = 0; c < n; c++)
                sums[c] += value(c, r);
            if ((r + 1) % 10 == 0 && isGood(Enumerable.Range(0, n).OrderByDescending(c => sums[c]).Take(top)))
                told[(r + 1) / 10]++;
        }
    }

    // Chen, He, Fu and Lee (2008, INFORMS J. Computing 20:579–595): allocation by (s ÷ distance from the border)², with half the
    // indifference granted on either side of it.
    private static (IEnumerable<int> Selected, int Replications) ByOcba(int n, int top, double indifference, Func<int, int, double> value)
    {
        var counts = new int[n];
        var sums = new double[n];
        var squares = new double[n];
        void Run(int c, int more)
        {
            for (var r = counts[c]; r < counts[c] + more; r++)
            {
                var drawn = value(c, r);
                sums[c] += drawn;
                squares[c] += drawn * drawn;
            }

            counts[c] += more;
        }

        for (var c = 0; c < n; c++)
            Run(c, SelectionRule.FirstStage);
        while (true)
        {
            double[] means = [.. sums.Select((s, c) => s / counts[c])];
            double[] variances = [.. squares.Select((s, c) => Math.Max(1e-12, (s - (counts[c] * means[c] * means[c])) / (counts[c] - 1)))];
            int[] order = [.. Enumerable.Range(0, n).OrderByDescending(c => means[c])];
            double Error(int c) => Math.Sqrt(variances[c] / counts[c]);
            var (last, next) = (order[top - 1], order[top]);
            var border = ((Error(next) * means[last]) + (Error(last) * means[next])) / (Error(next) + Error(last));
            double probability = 1;
            for (var place = 0; place < n; place++)
            {
                var off = (place < top ? means[order[place]] - border : border - means[order[place]]) + (indifference / 2);
                probability *= NormalLaw.Cdf(off / Error(order[place]));
            }

            if (probability >= Confidence || counts.Sum() >= n * Most)
                return (order.Take(top), counts.Sum());
            double[] wanted = [.. Enumerable.Range(0, n)
                .Select(c => variances[c] / Math.Pow(Math.Abs(means[c] - border) + (indifference / 2), 2))];
            var total = counts.Sum() + 10;
            var behind = Enumerable.Range(0, n).MaxBy(c => (wanted[c] / wanted.Sum() * total) - counts[c]);
            Run(behind, 10);
        }
    }

    private static double[][] Tandem()
    {
        var file = Samples.Load("tandem.yaml");
        Candidate Effort(string state, double minutes) => Candidate.From(new Scenario
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{state}-{minutes}"),
            Changes = [new EffortChange { State = new StatePath("case", state),
                Effort = Duration.Exponential(TimeSpan.FromMinutes(minutes)) }],
        });
        Candidate Staff(string pool, int count) =>
            Candidate.From(new Scenario
            {
                Id = $"{pool}-{count}",
                Changes = [new StaffChange { Pool = pool, Capacity = [new CapacityStep { Count = count }] }]
            });
        Candidate[] candidates =
        [
            Effort("task-2", 3.5), Effort("task-2", 4.5), Effort("task-2", 4.6), Effort("task-2", 5), Effort("task-1", 27),
            Effort("task-1", 24), Staff("specialist", 2), Staff("team", 7),
        ];
        var options = ExperimentOptions.From(file.Study!) with
        {
            Horizon = new TimeAmount(120, TimeUnit.Day),
            WarmUp = new TimeAmount(30, TimeUnit.Day)
        };
        return Values(file, candidates, options, 200);
    }

    private static double[][]? FromFile(string name, int replications)
    {
        if (!File.Exists(Samples.PathOf(name)))
            return null;
        var file = Samples.Load(name);
        var options = ExperimentOptions.From(file.Study!);
        if (Experiment.Check(file.Department, options).Any(f => f.Severity == Diagnostics.Severity.Error))
            return null;
        var asIs = Experiment.Run(file.Department, options);
        var candidates = CandidateGenerator.Propose(file.Department, HotSpotAnalysis.Find(asIs),
            new CandidateOptions { Simulated = options });
        return Values(file, candidates, options, replications);
    }

    private static double[][] Values(DepartmentFile file, IReadOnlyList<Candidate> candidates, ExperimentOptions options, int replications)
    {
        var compared = WhatIf.Compare(file.Department, [.. candidates.Where(c => c.Scenario is not null)],
            options with { Replications = ReplicationPlan.Exactly(replications) });
        var value = DecisionMaker.ValuesOn(Criteria.For(file), Weights.Equal, compared.AsIs);
        return [.. compared.Candidates.Select(value).OfType<IReadOnlyList<double>>().Select(v => v.ToArray())];
    }
}
