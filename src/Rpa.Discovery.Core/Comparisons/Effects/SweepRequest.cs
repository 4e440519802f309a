using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Reading;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>One value of a file at several others.</summary>
/// <param name="Path">Where it stands, as it was asked for.</param>
/// <param name="Values">What it is to be, as they were asked for.</param>
internal sealed record SweepRequest(string Path, IReadOnlyList<string> Values)
{
    /// <summary>The departments with each value in place; what the readers say against one is thrown as its findings.</summary>
    /// <exception cref="DepartmentException">There is no such value, or one cannot be read there.</exception>
    public IReadOnlyList<Variant> VariantsOf(string file) => [.. Values.Select(v => VariantOf(file, v))];

    /// <summary>The department with one value in place.</summary>
    /// <exception cref="DepartmentException">There is no such value, or it cannot be read there.</exception>
    public Variant VariantOf(string file, string value)
    {
        var other = new FileValue(Path, value);
        var read = DepartmentYaml.ReadFileWith(file, other);
        return read.TryGetValue(out var changed) ? new Variant(value, changed.Department, Written: other.Written)
            : throw new DepartmentException(FileValue.ErrorsOf(read.Diagnostics, file, other));
    }

    /// <summary>What the file itself says there.</summary>
    /// <exception cref="DepartmentException">There is no such value.</exception>
    public string Said(string file)
    {
        var other = new FileValue(Path, "");
        var read = DepartmentYaml.ReadFileWith(file, other);
        return other.Said ?? throw new DepartmentException(FileValue.ErrorsOf(read.Diagnostics, file, other));
    }
}
