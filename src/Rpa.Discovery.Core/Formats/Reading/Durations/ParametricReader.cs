using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Reads distributions of a family by their parameters.</summary>
internal sealed class ParametricReader(ValueReader values)
{
    public Distribution? Read(string family, YamlNode node, Amounts amounts)
    {
        var forms = DistributionForm.All.Where(f => f.Family == family).ToList();
        if (node is not YamlMapping)
        {
            // 'exponential: 3 min' says all that the family needs.
            if (forms.Find(f => f.Parameters.Count == 1) is not { } single)
            {
                values.Report(node, StructureRules.ExpectedMap, family);
                return null;
            }

            return amounts.Read(node, family, t => single.Fits(Amounts.OneOf(t))) is { } only
                ? values.MakeDistribution(node, single, [only], [FlowText.Of(node)]) : null;
        }

        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = forms.SelectMany(f => f.Parameters).ToLookup(p => p.Name, p => p.Kind, StringComparer.Ordinal);
        var faulty = false;
        foreach (var entry in values.Map(node, family))
        {
            if (!known.Contains(entry.Name))
            {
                entry.Key.IsReported = true;
                var names = known.Select(k => k.Key).ToList();
                values.Findings.Add(StructureRules.UnknownField, entry.Key.Place, entry.Name, family, FindingWords.List(names),
                    DidYouMean.For(entry.Name, names.Where(n => ((YamlMapping)node).Find(n) is null)));
                faulty = true;
                continue;
            }

            var value = entry.Value.IsReported ? null
                : known[entry.Name].First() == ParameterKind.Amount
                ? amounts.Read(entry.Value, entry.Name, Beside((YamlMapping)node, entry.Name, family, known))
                : values.Number(entry.Value, entry.Name);
            if (value is null)
                faulty = true;
            else
                (read[entry.Name], said[entry.Name]) = (value.Value, FlowText.Of(entry.Value));
        }

        if (faulty)
            return null;
        if (DistributionForm.Find(family, read.Keys) is not { } form)
        {
            values.Report(node, ValueRules.DistributionParameters, family, read.Count == 0 ? "-" : string.Join(", ", read.Keys),
                string.Join("; ", forms));
            return null;
        }

        return values.MakeDistribution(node, form, [.. form.Parameters.Select(p => read[p.Name])],
            [.. form.Parameters.Select(p => said[p.Name])]);
    }

    // What could stand in place of one amount beside the others: only that is proposed.
    private static Func<TimeAmount, bool>? Beside(YamlMapping law, string name, string family, ILookup<string, ParameterKind> kinds)
    {
        var others = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in law.Entries.Where(e => !string.Equals(e.Name, name, StringComparison.Ordinal) && kinds.Contains(e.Name)))
        {
            double? said = kinds[entry.Name].First() == ParameterKind.Amount ? Amounts.LengthOf(entry.Value)
                : entry.Value is YamlScalar scalar && NumberText.TryRead(FullWidth.ToAscii(scalar.Text).Trim(), out var number)
                ? number : null;
            if (said is not { } value)
                return null;
            others[entry.Name] = value;
        }

        return DistributionForm.Find(family, [.. others.Keys, name]) is { } form ? t =>
            form.Fits([.. form.Parameters.Select(p => string.Equals(p.Name, name, StringComparison.Ordinal) ? Amounts.OneOf(t)
                : others[p.Name])])
            : null;
    }
}
