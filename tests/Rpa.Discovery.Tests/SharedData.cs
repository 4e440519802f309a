namespace Rpa.Discovery.Tests;

/// <summary>Public reference data in <c>../shared/data</c> beside the checkout. It is large and never copied; without it these tests are
/// ignored.</summary>
internal static class SharedData
{
    public static string Root { get; } = System.IO.Path.Combine(Checkout.Root, "..", "shared", "data");

    /// <summary>A folder under <c>shared/data</c>; ignores the running test when it is absent.</summary>
    public static string Folder(params string[] relative) =>
        Present(System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. relative])), Directory.Exists);

    /// <summary>A file under <c>shared/data</c>; ignores the running test when it is absent.</summary>
    public static string File(params string[] relative) =>
        Present(System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. relative])), System.IO.File.Exists);

    private static string Present(string path, Func<string, bool> exists)
    {
        if (!exists(path))
            Assert.Ignore($"Reference data is not here: {path}. Put the folder 'shared/data' beside the checkout to run this test.");
        return path;
    }
}
