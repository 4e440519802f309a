using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Validation;

/// <summary>Attributes of a workflow's cases by number: those that they bring, those that are set and those that are asked for.</summary>
internal sealed class CaseAttributes
{
    /// <summary>The number of no attribute.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    public int Count => _byId.Count;

    /// <summary>Its number, from now on if it had none.</summary>
    public int Of(string? id)
    {
        if (id is null)
            return None;
        if (!_byId.TryGetValue(id, out var number))
            _byId.Add(id, number = _byId.Count);
        return number;
    }

    /// <summary>Its number; <see cref="None"/> for one that no case has.</summary>
    public int Find(string id) => _byId.GetValueOrDefault(id, None);
}

/// <summary>The attributes of the case that walks.</summary>
internal sealed class CaseValues
{
    private readonly string?[] _texts;  // [attribute]
    private readonly double?[] _numbers;

    public CaseValues(int attributes) => (_texts, _numbers) = (new string?[attributes], new double?[attributes]);

    private CaseValues(CaseValues of) => (_texts, _numbers) = ([.. of._texts], [.. of._numbers]);

    public void Clear()
    {
        Array.Clear(_texts);
        Array.Clear(_numbers);
    }

    public CaseValues Copy() => new(this);

    public string? Text(int attribute) => attribute < 0 ? null : _texts[attribute];

    public double NumberOr(int attribute, double otherwise) => attribute < 0 ? otherwise : _numbers[attribute] ?? otherwise;

    public void SetText(int attribute, string text) => _texts[attribute] = text;

    public void SetNumber(int attribute, double number) => _numbers[attribute] = number;

    /// <summary>Draws what a case brings.</summary>
    public void Draw(CaseAttribute attribute, int number, double uniform)
    {
        if (attribute.Number is { } distribution)
        {
            _numbers[number] = distribution.Quantile(uniform);
            return;
        }

        var choices = attribute.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            uniform -= choices[i].Share.Value;
            if (uniform >= 0 && i < choices.Count - 1)
                continue;
            _texts[number] = choices[i].Value;
            if (choices[i].Number is { } value)
                _numbers[number] = value;
            return;
        }
    }
}
