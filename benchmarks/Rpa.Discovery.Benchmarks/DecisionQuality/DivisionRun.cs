using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;

namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>What one division tells: how often the truth lay in the printed ranges, and what the chosen sets were really worth.</summary>
internal sealed record DivisionRun
{
    private const int TruthYears = 50;
    private const int SearchYears = 20;
    private const int TruthsOfADivision = 3;
    private const int TrueBest = 8;
    private const int SetsByChance = 8;
    private const ulong JudgedYears = 1, SearchedYears = 2;

    public required int Number { get; init; }

    public required double Load { get; init; }

    public required IReadOnlyList<Covered> Ranges { get; init; }

    /// <summary>What each way of choosing got; empty where the study ranked nothing.</summary>
    public required IReadOnlyList<Chosen> Sets { get; init; }

    /// <summary>Candidates that could be chosen from.</summary>
    public int Candidates { get; init; }

    /// <summary>Files drawn by a study and kept, of the first design.</summary>
    public int FilesKept { get; init; }

    public static DivisionRun Of(int number, bool isTruthFirst)
    {
        var division = Division.Make(number);
        var ranges = new List<Covered>();
        var sets = new List<Chosen>();
        var own = division.Write();
        var study = AutomationStudy.Of(own).Run();

        // Guess first: the true file is a draw of the law around the stated one.
        for (int found = 0, t = 0; found < TruthsOfADivision && t < 20 * TruthsOfADivision; t++)
        {
            var off = new Misjudgement((ulong)((number * 1000) + t), Misjudgement.GuessesTogether);
            var truth = new TrueWorld(division.Write(f => TrueOf(f, off)).Department, own.Department, off, own.Study!);
            if (!truth.Copes)
                continue;
            ranges.AddRange(RangesOf(study, truth, "guess first", found));
            if (found == 0 && study.Ranking.Count > 0)
                sets.AddRange(SetsOf(number, study, truth, division.Write(f => TrueOf(f, off))));
            found++;
        }

        // Truth first: the division is as it is, and people misjudge it.
        foreach (var (design, together, wider) in isTruthFirst ? TruthFirst : [])
        {
            var off = new Misjudgement((ulong)(500_000 + number), together, wider);
            var said = division.Write(f => SaidOf(f, off));
            var told = AutomationStudy.Of(said).Run();
            ranges.AddRange(RangesOf(told, new TrueWorld(own.Department, said.Department, off, own.Study!), design, 0));
        }

        return new DivisionRun
        {
            Number = number, Load = division.Load, Ranges = ranges, Sets = sets, Candidates = study.Ranking.Count,
            FilesKept = study.FilesKept
        };
    }

    private static IReadOnlyList<(string Design, double Together, double Wider)> TruthFirst =>
    [
        ("truth first", Misjudgement.GuessesTogether, 1), ("truth first, no common error", 0, 1),
        ("truth first, spreads × 1.5", Misjudgement.GuessesTogether, 1.5), ("truth first, no common error, spreads × 1.5", 0, 1.5),
    ];

    private static double TrueOf(SaidFigure figure, Misjudgement off) => figure.Kind == "share"
        ? off.TrueShare(figure.Value, figure.Key, figure.Evidence)
        : figure.Value * off.Factor(figure.Key, figure.Kind, figure.Evidence);

    private static double SaidOf(SaidFigure figure, Misjudgement off) => figure.Kind == "share"
        ? off.SaidShare(figure.Value, figure.Key, figure.Evidence)
        : figure.Value / off.Factor(figure.Key, figure.Kind, figure.Evidence);

    private static IEnumerable<Covered> RangesOf(StudyResult study, TrueWorld truth, string design, int draw)
    {
        var ranked = study.Ranking.Where(r => r.Possible is { DoubtfulFigures: > 0 }).ToList();
        if (ranked.Count == 0)
            yield break;
        var meter = Criteria.For(study.File).Meter(study.AsIs);
        var weights = Weights.Equal.For(Criteria.Columns(meter));
        var rows = study.Weighing!.Rows!;
        var drawnIds = EffectFigures.Drawn(study.File.Department).Select(d => d.Id).ToList();
        var effects = truth.Of([.. ranked.Select(r => (IReadOnlyList<Candidate>)[r.Candidate])], TruthYears, JudgedYears);
        for (var i = 0; i < ranked.Count; i++)
        {
            var (candidate, real) = (ranked[i], effects[i]);
            var column = study.Weighing.Scores.Index().First(s => s.Item.Compared.Candidate.Id == candidate.Id).Index;
            foreach (var (id, name) in Figures)
            {
                var figure = EffectFigures.All.First(f => string.Equals(f.Id, id, StringComparison.Ordinal));
                if (candidate.Possible!.Effects.TryGetValue(id, out var range) && figure.Get(real.Effects)?.Mean is { } amount
                    && figure.Get(candidate.Effects)?.Mean is { } said)
                {
                    yield return Row(name, range, said, amount) with
                    {
                        Drawn = Drawn(rows.Amounts.Select(row => row[column]?[drawnIds.IndexOf(id)])),
                        Luck = LuckOf(figure.Get(candidate.Effects)!),
                        LuckYears = figure.Get(candidate.Effects)!.N,
                    };
                }
            }

            if (candidate.Possible!.Value is { } worth)
            {
                var compared = new ComparedCandidate { Candidate = candidate.Candidate, Effects = candidate.Effects };
                var score = CandidateScore.Of(compared, meter, candidate.Chance, real.Business, real.Effects.Samples);
                yield return Row("value", worth, candidate.Value.Mean ?? 0, WeightedSum.Value(score.Points, [.. weights])) with
                {
                    Drawn = Drawn(rows.Values(weights).Select(row => (double?)row[column])),
                    Luck = LuckOf(candidate.Value),
                    LuckYears = candidate.Value.N,
                };
            }

            double LuckOf(Estimate said) => (said.SingleVariance ?? 0) * study.AsIs.Years / rows.Years;

            Covered Row(string name, PossibleAmount range, double said, double amount) => new()
            {
                Design = design,
                Draw = draw,
                Candidate = candidate.Id,
                Kind = candidate.Candidate.Kind.ToString(),
                IsFirst = candidate.Rank == 1,
                Figure = name,
                P10 = range.P10,
                P90 = range.P90,
                Said = said,
                Truth = amount,
            };
        }
    }

    private static double[] Drawn(IEnumerable<double?> byFile) => [.. byFile.OfType<double>().Where(double.IsFinite)];

    private static readonly (string Id, string Name)[] Figures =
    [
        ("hoursReleasedPerYear", "released"), ("freedHoursPerYear", "freed"), ("overtimeHoursAvoidedPerYear", "overtime"),
        ("lateCasesAvoidedPerYear", "late cases"), ("cashedPerYear", "money"),
    ];

    private static IEnumerable<Chosen> SetsOf(int number, StudyResult study, TrueWorld truth, DepartmentFile trueFile)
    {
        var known = AutomationStudy.Of(trueFile).Run(new StudyOptions { ParameterDraws = 0, EvenIfOverloaded = true });
        List<Candidate> all = [.. study.Ranking.Select(r => r.Candidate)];
        all.AddRange(known.Ranking.Select(r => r.Candidate)
            .Where(c => all.TrueForAll(a => !string.Equals(a.Id, c.Id, StringComparison.Ordinal))));

        var meter = Criteria.For(trueFile).Meter(truth.Today(TruthYears, JudgedYears));
        var weights = Weights.Equal.For(Criteria.Columns(meter));
        double Worth(TrueEffect effect) => effect.Value(meter, weights);
        var alone = truth.Of([.. all.Select(c => (IReadOnlyList<Candidate>)[c])], SearchYears, SearchedYears);
        List<Candidate> best = [.. all.Zip(alone).OrderByDescending(c => Worth(c.Second)).Take(TrueBest).Select(c => c.First)];
        var sets = Combinations(best).ToList();
        var searched = truth.Of(sets, SearchYears, SearchedYears);
        var top = sets.Zip(searched).MaxBy(s => Worth(s.Second));
        var choices = Policy.Choices(study).Append((Best, Worth(top.Second) > 0 ? top.First : []));
        var random = new Chance((ulong)number, "sets by chance");
        List<(string Name, IReadOnlyList<Candidate> Set)> judged = [.. choices, .. Enumerable.Range(0, SetsByChance)
            .Select(_ => (ByChance, Policy.ByChance(study, random)))];
        var results = truth.Of([.. judged.Select(j => j.Set)], TruthYears, JudgedYears);
        return judged.Zip(results).Select(j => new Chosen
        {
            Policy = j.First.Name,
            Set = string.Join(" + ", j.First.Set.Select(c => c.Id)),
            Value = j.First.Set.Count == 0 ? 0 : Worth(j.Second),
            FreedHours = j.Second.Effects.FreedHoursPerYear.Mean ?? 0,
            LateCases = j.Second.Effects.LateCasesAvoidedPerYear?.Mean ?? 0,
            Yen = (double)j.Second.Business.BalancePerYear,
        });
    }

    public const string Best = "best";

    public const string ByChance = "chance";

    private static IEnumerable<IReadOnlyList<Candidate>> Combinations(List<Candidate> candidates)
    {
        for (var a = 0; a < candidates.Count; a++)
        {
            yield return [candidates[a]];
            for (var b = a + 1; b < candidates.Count; b++)
            {
                if (!Policy.GoTogether(candidates[a], candidates[b]))
                    continue;
                yield return [candidates[a], candidates[b]];
                for (var c = b + 1; c < candidates.Count; c++)
                {
                    if (Policy.GoTogether(candidates[a], candidates[c]) && Policy.GoTogether(candidates[b], candidates[c]))
                        yield return [candidates[a], candidates[b], candidates[c]];
                }
            }
        }
    }
}

/// <summary>One printed range and the truth.</summary>
internal sealed record Covered
{
    public required string Design { get; init; }

    public required int Draw { get; init; }

    public required string Candidate { get; init; }

    public required string Kind { get; init; }

    public required bool IsFirst { get; init; }

    public required string Figure { get; init; }

    public required double P10 { get; init; }

    public required double P90 { get; init; }

    /// <summary>By the stated figures.</summary>
    public required double Said { get; init; }

    public required double Truth { get; init; }

    /// <summary>One year of each possible file, from which the limits were made: others can be made of it without drawing again.</summary>
    public IReadOnlyList<double> Drawn { get; init; } = [];

    /// <summary>Variance of a file's year about its mean year, as the study knew it.</summary>
    public double Luck { get; init; }

    /// <summary>From how many years.</summary>
    public int LuckYears { get; init; }
}

/// <summary>What a way of choosing chose, and what that was really worth together.</summary>
internal sealed record Chosen
{
    public required string Policy { get; init; }

    public required string Set { get; init; }

    /// <summary>Points at equal weights on the scales of the true today.</summary>
    public required double Value { get; init; }

    public required double FreedHours { get; init; }

    public required double LateCases { get; init; }

    /// <summary>Balance a year.</summary>
    public required double Yen { get; init; }
}
