using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads aims compared in pairs: <c>compare: { on-time: { time: 3, money: 5 }, time: { money: 2 } }</c> says that on-time counts 3
/// times as much as time. <c>1/3</c> says a third as much.</summary>
internal sealed class ComparisonReader(ValueReader values, Func<YamlNode, string?> aim)
{
    private const double Most = 9; // Saaty's scale

    /// <summary>Every pair, once; null with a finding when something is wrong. Comparisons that contradict each other are a warning at the
    /// one that does most.</summary>
    public IReadOnlyList<PairwiseJudgement>? Read(YamlNode node, object who)
    {
        var judgements = new List<(PairwiseJudgement Said, YamlNode Place)>();
        var sound = node is YamlMapping;
        foreach (var row in values.Map(node, "compare"))
        {
            if (Name(row) is not { } one || row.Value.IsReported)
            {
                sound = false;
                continue;
            }

            sound &= row.Value is YamlMapping;
            foreach (var cell in values.Map(row.Value, one))
            {
                var judgement = Name(cell) is { } other && !cell.Value.IsReported ? Judged(one, other, cell, judgements) : null;
                sound &= judgement is not null;
                if (judgement is not null)
                    judgements.Add((judgement, cell.Value));
            }
        }

        if (!sound)
            return null;
        List<PairwiseJudgement> said = [.. judgements.Select(j => j.Said)];
        if (said.Count == 0)
        {
            values.Report(node, StructureRules.EmptyList, "compare");
            return null;
        }

        if (Missing(said) is var (first, second))
        {
            values.Report(node, BallotRules.PairMissing, who, first, second);
            return null;
        }

        if (new Preferences { Who = "", Form = PreferenceForm.Compare, Said = [], Judgements = said }.Comparisons is { } all
            && all.HurtsMost() is { } worst)
        {
            var at = judgements.First(j => Same(j.Said, worst.One, worst.Other));
            Findings.Add(BallotRules.Inconsistent, at.Place.Place, who, NumberText.Write(Rounded(all.ConsistencyRatio)), at.Said.Aim,
                at.Said.Over, NumberText.Write(at.Said.Times),
                NumberText.Write(Rounded(string.Equals(worst.One, at.Said.Aim, StringComparison.Ordinal)
                    ? worst.Implied : 1 / worst.Implied)), NumberText.Write(PairwiseComparisons.ConsistencyLimit));
        }

        return said;
    }

    private Findings Findings => values.Findings;

    private string? Name(YamlEntry entry) => aim(new YamlScalar(entry.Name, YamlStyle.Plain, entry.Key.Place));

    private PairwiseJudgement? Judged(string one, string other, YamlEntry cell, List<(PairwiseJudgement Said, YamlNode Place)> before)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            Findings.Add(BallotRules.WithItself, cell.Key.Place, one);
            return null;
        }

        if (Times(one, other, cell.Value) is not { } times)
            return null;

        if (before.FindIndex(b => Same(b.Said, one, other)) is >= 0 and var twice)
        {
            Findings.Add(BallotRules.PairTwice, cell.Key.Place, one, other, before[twice].Place.Place.Line);
            return null;
        }

        return times >= 1 ? new PairwiseJudgement { Aim = one, Over = other, Times = times }
            : new PairwiseJudgement { Aim = other, Over = one, Times = 1 / times };
    }

    // 3, or a fraction such as 1/3; a decimal below 1 is the reciprocal of nothing that anybody said.
    private double? Times(string one, string other, YamlNode node)
    {
        if (NumberValues.Fractional(node) is { } fraction && fraction >= 1 / Most - 1e-12 && fraction <= Most)
            return fraction < 1 ? 1 / Math.Min(Most, Math.Round(1 / fraction, 12)) : fraction;
        if (node is YamlScalar scalar && NumberText.TryRead(FullWidth.ToAscii(scalar.Text), out var part) && part is > 0 and < 1)
        {
            values.Report(node, BallotRules.OtherWayRound, scalar.Text.Trim(), one, other,
                NumberText.Write(Math.Clamp(Math.Round(1 / part, 1), 1, Most)));
            return null;
        }

        return values.Number(node, $"{one} : {other}", atLeast: 1, atMost: Most);
    }

    private static (string, string)? Missing(List<PairwiseJudgement> said)
    {
        var aims = said.SelectMany(j => (string[])[j.Aim, j.Over]).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < aims.Count; i++)
        {
            for (var j = i + 1; j < aims.Count; j++)
            {
                if (!said.Exists(s => Same(s, aims[i], aims[j])))
                    return (aims[i], aims[j]);
            }
        }

        return null;
    }

    private static bool Same(PairwiseJudgement said, string one, string other) =>
        (string.Equals(said.Aim, one, StringComparison.Ordinal) && string.Equals(said.Over, other, StringComparison.Ordinal))
        || (string.Equals(said.Aim, other, StringComparison.Ordinal) && string.Equals(said.Over, one, StringComparison.Ordinal));

    private static double Rounded(double value) =>
        value == 0 ? 0 : Math.Round(value, Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15));
}
